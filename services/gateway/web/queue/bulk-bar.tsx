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
  /** Back to what is selected. */
  onLeave(): void;
}

export const BulkBar = ({ items, bar, onAsk, onClear, onLeave }: BulkBarProps) => {
  const text = useText();
  const offered = offeredFor(items);
  // Nothing is chosen for anybody: what comes first may be what cannot be taken back.
  const [chosen, setChosen] = useState<DoneHere>();
  const [isMissing, setMissing] = useState(false);
  const action = offered.find((one) => one.action === chosen)?.action;
  if (offered.length === 0) return null;
  return (
    <section
      ref={bar}
      className="bulk"
      aria-label={text('queue.bulk')}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onLeave();
      }}
    >
      <p role="status">{text('queue.selected', { count: items.length })}</p>
      <Action weight="quiet" onPress={onClear}>
        {text('queue.bulk.none')}
      </Action>
      <Choice
        label={text('queue.bulk.action')}
        value={action ?? ''}
        options={[
          { value: '', text: text('queue.bulk.choose') },
          ...offered.map((one) => ({
            value: one.action,
            text: text('queue.bulk.option', { action: text(`queue.act.${one.action}`), count: one.count }),
          })),
        ]}
        trouble={isMissing && action === undefined ? text('queue.bulk.missing') : undefined}
        onChoose={(code) => setChosen(code === '' ? undefined : code)}
      />
      <Action
        weight="first"
        onPress={() => {
          if (action !== undefined) return onAsk(action);
          setMissing(true);
          bar.current?.querySelector('select')?.focus();
        }}
      >
        {text('queue.bulk.look')}
      </Action>
    </section>
  );
};
