// Takes back a request that nobody else was told of yet, at once.
import { type Introduction, postIntroductionsIdWithdraw } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { timeIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from './action.tsx';
import { nameOthers } from './name-parties.ts';
import { Refusal } from './refusal.tsx';
import { tell } from './toasts.tsx';
import { useIntroductionAct } from './use-introduction-act.ts';

interface TakeBackProps {
  readonly of: Introduction;
  readonly organisation: string;
}

export const TakeBack = ({ of, organisation }: TakeBackProps) => {
  const text = useText();
  const language = useLanguage();
  const name = nameOthers(of, { text, language });
  const act = useIntroductionAct(
    of.id,
    organisation,
    ({ id, condition, options }) => postIntroductionsIdWithdraw(id, { organisation }, condition, options),
    { onDone: () => tell({ text: text('parts.takenback', { name }) }) },
  );
  return (
    <>
      {of.held_until === undefined ? null : (
        <p className="small soft">{text('parts.held', { time: timeIn(language, of.held_until) })}</p>
      )}
      <div>
        <Action
          aria-label={text('parts.takeback.of', { name })}
          isPending={act.isPending}
          onPress={() => act.mutate({ seen: of, value: undefined })}
        >
          {text('parts.takeback')}
        </Action>
      </div>
      {act.isError ? <Refusal error={act.error} /> : null}
    </>
  );
};
