// What can be done about all that is selected, at the foot of the window.
import { type RefObject, useState } from 'react';
import type { QueueItem } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Choice } from '../parts/choice.tsx';
import { type DoneHere, offeredFor } from './asked-act.ts';

interface BulkBarProps {
  readonly items: readonly QueueItem[];
  readonly bar: RefObject<HTMLElement | null>;
  onAsk(action: DoneHere): void;
  onClear(): void;
}

export const BulkBar = ({ items, bar, onAsk, onClear }: BulkBarProps) => {
  const text = useText();
  const offered = offeredFor(items);
  const [chosen, setChosen] = useState<DoneHere>();
  const action = offered.find((one) => one.action === chosen)?.action ?? offered[0]?.action;
  if (items.length === 0 || action === undefined) return null;
  return (
    <section ref={bar} className="bulk" aria-label={text('queue.bulk')}>
      <p role="status">{text('queue.selected', { count: items.length })}</p>
      <Action weight="quiet" onPress={onClear}>
        {text('queue.bulk.none')}
      </Action>
      <Choice
        label={text('queue.bulk.action')}
        value={action}
        options={offered.map((one) => ({
          value: one.action,
          text: text('queue.bulk.option', { action: text(`queue.act.${one.action}`), count: one.count }),
        }))}
        onChoose={(code) => setChosen(code)}
      />
      <Action weight="first" onPress={() => onAsk(action)}>
        {text('queue.bulk.look')}
      </Action>
    </section>
  );
};
