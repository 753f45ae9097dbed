// One question about the outcome: each tap is an answer, saved at once, and can be given again.
import { useId, useRef, useState } from 'react';
import {
  type NotMetReason,
  type OutcomeBody,
  postIntroductionsIdOutcome,
  type TogetherKind,
} from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Refusal } from '../parts/refusal.tsx';
import { troubleOf, useIntroductionAct } from '../parts/use-introduction-act.ts';
import type { Acting } from './acting.ts';
import { OneOf } from './one-of.tsx';
import type { Question, Told } from './questions-of.ts';

interface OutcomeProps extends Question, Acting {
  /** It needs a title of its own. */
  readonly isOneOfMany: boolean;
}

type Answer = Omit<OutcomeBody, 'organisation' | 'day'>;

const marks = [1, 2, 3, 4, 5] as const;
const kinds: readonly TogetherKind[] = [
  'project',
  'data_access',
  'trial',
  'hiring',
  'purchase',
  'publication',
  'other',
];
const reasons: readonly NotMetReason[] = ['no_answer', 'no_time', 'no_interest', 'later', 'other'];

interface MoreProps {
  readonly told: Told;
  tell(answer: Answer): void;
}

const Met = ({ told, tell }: MoreProps) => {
  const text = useText();
  const { useful, together } = told;
  const given = {
    met: true,
    ...(useful === undefined ? {} : { useful }),
    ...(together === undefined ? {} : { together }),
  };
  return (
    <>
      <OneOf
        label={text('introductions.useful')}
        options={marks.map((value) => ({ value, text: text(`introductions.useful.${value}`) }))}
        chosen={useful}
        onChoose={(value) => tell({ ...given, useful: value })}
      />
      <OneOf
        label={text('introductions.together')}
        options={kinds.map((value) => ({ value, text: text(`introductions.together.${value}`) }))}
        chosen={together}
        onChoose={(value) => tell({ ...given, together: value })}
      />
    </>
  );
};

const NotMet = ({ told, tell }: MoreProps) => {
  const text = useText();
  return (
    <OneOf
      label={text('introductions.not-met')}
      options={reasons.map((value) => ({ value, text: text(`introductions.not-met.${value}`) }))}
      chosen={told.reason}
      onChoose={(reason) => tell({ met: false, reason })}
    />
  );
};

export const Outcome = ({ of, organisation, onOvertaken, day, told, isOneOfMany }: OutcomeProps) => {
  const text = useText();
  const id = useId();
  const [tapped, setTapped] = useState<Answer>();
  const act = useIntroductionAct<Answer>(
    of.id,
    organisation,
    ({ id: whole, value, condition, options }) =>
      postIntroductionsIdOutcome(whole, { organisation, day, ...value }, condition, options),
    { onOvertaken },
  );
  // Each takes the place of the one before: of those tapped while one is on its way, the last is sent.
  const waiting = useRef<Answer>(undefined);
  const isSending = useRef(false);
  const tell = async (value: Answer): Promise<void> => {
    setTapped(value);
    waiting.current = value;
    if (isSending.current) return;
    isSending.current = true;
    let seen = of;
    try {
      for (let next; (next = waiting.current);) {
        waiting.current = undefined;
        seen = await act.mutateAsync({ seen, value: next });
      }
    } catch {
      // Said below, or by the page.
      waiting.current = undefined;
    }
    isSending.current = false;
    setTapped(undefined);
  };
  // What was just tapped is seen at once.
  const shown: Told | undefined = tapped ? { day, ...tapped } : told;
  return (
    <div role="group" aria-labelledby={id} className="came-of-it">
      <h3 id={id} className={isOneOfMany ? undefined : 'unseen'}>
        {text(day > 30 ? 'introductions.outcome.later' : 'introductions.outcome.first')}
      </h3>
      <OneOf
        label={text('introductions.met')}
        options={[
          { value: 'yes', text: text('introductions.met.yes') },
          { value: 'no', text: text('introductions.met.no') },
        ]}
        chosen={shown && (shown.met ? 'yes' : 'no')}
        onChoose={(value) => void tell({ met: value === 'yes' })}
      />
      {shown?.met === true ? <Met told={shown} tell={(answer) => void tell(answer)} /> : null}
      {shown?.met === false ? <NotMet told={shown} tell={(answer) => void tell(answer)} /> : null}
      <p role="status" className="thanks">
        {tapped ? text('introductions.sending') : told ? text('introductions.thanks') : ''}
      </p>
      <Refusal error={troubleOf(act)} />
    </div>
  );
};
