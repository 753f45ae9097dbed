// The reader's word: yes, with what will then be shown to whom; or no, with why in one tap.
import { useRef, useState } from 'react';
import { postIntroductionsIdAgree } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { nameOthers } from '../parts/name-parties.ts';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { troubleOf, useIntroductionAct } from '../parts/use-introduction-act.ts';
import type { Acting } from './acting.ts';
import { WhyNot } from './why-not.tsx';

const WhatIsShown = ({ name }: { readonly name: string }) => {
  const text = useText();
  return (
    <ul className="shown">
      <li>{text('introductions.shown.contact', { name })}</li>
      <li>{text('introductions.shown.before')}</li>
      <li>{text('introductions.shown.no')}</li>
    </ul>
  );
};

export const Answer = (acting: Acting) => {
  const { of, organisation, onOvertaken } = acting;
  const text = useText();
  const language = useLanguage();
  const name = nameOthers(of, { text, language });
  const noButton = useRef<HTMLButtonElement>(null);
  const [asks, setAsks] = useState<'agree' | 'why-not'>();
  const act = useIntroductionAct(
    of.id,
    organisation,
    ({ id, condition, options }) => postIntroductionsIdAgree(id, { organisation }, condition, options),
    { onDone: () => tell({ text: text('introductions.agreed') }), onOvertaken },
  );
  const agree = (): void =>
    act.mutate({ seen: of, value: undefined }, { onSettled: () => setAsks(undefined) });
  const leave = (): void => {
    setAsks(undefined);
    noButton.current?.focus();
  };
  return (
    <section className="card" aria-labelledby="answer">
      <h2 id="answer">{text('introductions.answer')}</h2>
      <p>{text('introductions.shown')}</p>
      <WhatIsShown name={name} />
      <div className="row">
        <Action weight="first" onPress={() => setAsks('agree')}>
          {text('introductions.agree')}
        </Action>
        <Action
          ref={noButton}
          aria-expanded={asks === 'why-not'}
          onPress={() => (asks === 'why-not' ? leave() : setAsks('why-not'))}
        >
          {text('introductions.decline')}
        </Action>
      </div>
      {asks === 'why-not' ? <WhyNot {...acting} onLeave={leave} /> : null}
      <Refusal error={troubleOf(act)} />
      <Confirm
        title={text('introductions.agree.sure', { name })}
        action={text('introductions.agree.do')}
        isOpen={asks === 'agree'}
        isPending={act.isPending}
        error={null}
        onConfirm={agree}
        onClose={() => setAsks(undefined)}
      >
        <p>{text('introductions.agree.text', { name })}</p>
      </Confirm>
    </section>
  );
};
