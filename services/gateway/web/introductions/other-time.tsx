// A time that nobody proposed, such as one agreed upon on the telephone.
import { useState } from 'react';
import type { TimeWindow } from '../api/generated.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import type { IntroductionAct } from '../parts/use-introduction-act.ts';

const lengths = ['30', '45', '60', '90', '120'] as const;
type Length = (typeof lengths)[number];

/** Undefined while it is no time: local, as the field writes it. */
const slotFrom = (local: string, minutes: number): TimeWindow | undefined => {
  const start = Date.parse(local);
  return Number.isNaN(start)
    ? undefined
    : { start: new Date(start).toISOString(), end: new Date(start + minutes * 60_000).toISOString() };
};

interface OtherTimeProps {
  readonly act: IntroductionAct<TimeWindow>;
  onSet(slot: TimeWindow): void;
}

export const OtherTime = ({ act, onSet }: OtherTimeProps) => {
  const text = useText();
  const [local, setLocal] = useState('');
  const [length, setLength] = useState<Length>('45');
  const [isMissing, setMissing] = useState(false);
  const press = (): void => {
    const slot = slotFrom(local, Number(length));
    setMissing(slot === undefined);
    if (slot) onSet(slot);
  };
  return (
    <details className="other-times">
      <summary>{text('introductions.other')}</summary>
      <div className="row other-time">
        <Field
          label={text('introductions.other.start')}
          type="datetime-local"
          value={local}
          trouble={isMissing ? text('introductions.other.missing') : troubleAt(act.error, 'start', 'end')}
          onChange={setLocal}
        />
        <Choice
          label={text('introductions.other.length')}
          value={length}
          options={lengths.map((value: Length) => ({
            value,
            text: text('introductions.other.minutes', { count: Number(value) }),
          }))}
          onChoose={(chosen) => setLength(chosen)}
        />
        <Action isPending={act.isPending} onPress={press}>
          {text('introductions.other.set')}
        </Action>
      </div>
    </details>
  );
};
