// Why one does not want to meet, in one tap; with a few words for the animators where one has any.
import { useEffect, useRef, useState } from 'react';
import { type PartyDeclineReason, postIntroductionsIdDecline } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { troubleOf, useIntroductionAct } from '../parts/use-introduction-act.ts';
import type { Acting } from './acting.ts';
import { useKeptWords } from './kept.ts';

const reasons: readonly PartyDeclineReason[] = [
  'no_time',
  'too_early',
  'not_relevant',
  'already_know_them',
  'competitor',
  'unclear_benefit',
];

interface WhyNotProps extends Acting {
  onLeave(): void;
}

export const WhyNot = ({ of, organisation, onOvertaken, onLeave }: WhyNotProps) => {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  const { words, keep, drop } = useKeptWords(of.id);
  const [hasBegun] = useState(words !== '');
  useEffect(() => box.current?.querySelector<HTMLElement>('.row button')?.focus(), []);
  const act = useIntroductionAct<PartyDeclineReason | undefined>(
    of.id,
    organisation,
    ({ id, value, condition, options }) =>
      postIntroductionsIdDecline(
        id,
        {
          organisation,
          ...(value === undefined ? {} : { reason: value }),
          ...(words.trim() === '' ? {} : { words: words.trim() }),
        },
        condition,
        options,
      ),
    {
      onDone: () => {
        drop();
        tell({ text: text('introductions.declined') });
      },
      onOvertaken,
    },
  );
  const decline = (reason: PartyDeclineReason | undefined): void => act.mutate({ seen: of, value: reason });
  return (
    <div
      ref={box}
      role="group"
      aria-label={text('introductions.why-not')}
      className="asked-why"
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave();
      }}
    >
      <p aria-hidden="true">{text('introductions.why-not')}</p>
      <details open={hasBegun}>
        <summary>{text('introductions.words.add')}</summary>
        <Field
          label={text('introductions.words')}
          help={text('introductions.words.help')}
          lines={3}
          value={words}
          onChange={keep}
        />
      </details>
      <div className="row">
        {reasons.map((reason) => (
          <Action key={reason} isPending={act.isPending} onPress={() => decline(reason)}>
            {text(`introductions.decline.${reason}`)}
          </Action>
        ))}
        <Action isPending={act.isPending} onPress={() => decline(undefined)}>
          {text('introductions.decline.without')}
        </Action>
        <Action weight="quiet" onPress={onLeave}>
          {text('introductions.back')}
        </Action>
      </div>
      <Refusal error={troubleOf(act)} />
    </div>
  );
};
