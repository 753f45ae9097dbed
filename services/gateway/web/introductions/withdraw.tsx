// Ends the reader's part in an introduction that others may know of: asked once more, for they will notice.
import { useState } from 'react';
import { postIntroductionsIdWithdraw } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { nameOthers } from '../parts/name-parties.ts';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { troubleOf, useIntroductionAct } from '../parts/use-introduction-act.ts';
import type { Acting } from './acting.ts';

export const Withdraw = ({ of, organisation, onOvertaken }: Acting) => {
  const text = useText();
  const language = useLanguage();
  const name = nameOthers(of, { text, language });
  const [isAsked, setAsked] = useState(false);
  const act = useIntroductionAct(
    of.id,
    organisation,
    ({ id, condition, options }) => postIntroductionsIdWithdraw(id, { organisation }, condition, options),
    { onDone: () => tell({ text: text('introductions.withdrawn') }), onOvertaken },
  );
  return (
    <div className="stack">
      <div>
        <Action weight="grave" onPress={() => setAsked(true)}>
          {text('introductions.withdraw')}
        </Action>
      </div>
      <Refusal error={troubleOf(act)} />
      <Confirm
        title={text('introductions.withdraw.sure', { name })}
        action={text('introductions.withdraw.do')}
        weight="grave"
        isOpen={isAsked}
        isPending={act.isPending}
        error={null}
        onConfirm={() => act.mutate({ seen: of, value: undefined }, { onSettled: () => setAsked(false) })}
        onClose={() => setAsked(false)}
      >
        <p>{text('introductions.withdraw.text')}</p>
      </Confirm>
    </div>
  );
};
