// What can be done about an item: the usual thing at once, the others once they are asked for; each says what it does,
// and who is told of it when, before it is done.
import { useId, useState } from 'react';
import type { QueueAction, QueueItem } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { KeyHint } from './key-hint.tsx';
import { toldWhen } from '../parts/told-when.ts';
import { WayLink } from './way-link.tsx';
import { wayOf } from './way-to.ts';

interface ItemActsProps {
  readonly item: QueueItem;
  /** What it is. */
  readonly what: string;
  readonly holdSeconds: number | undefined;
  readonly isPending: boolean;
  onAct(action: QueueAction): void;
}

interface OneActProps extends Omit<ItemActsProps, 'what'> {
  readonly action: QueueAction;
  /** From 1: the key that presses it. */
  readonly place: number;
}

const OneAct = ({ item, action, place, holdSeconds, isPending, onAct }: OneActProps) => {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const told = toldWhen(action, { text, language, holdSeconds });
  const key = String(place);
  const props = { 'aria-keyshortcuts': key, 'aria-describedby': `${id}-effect` };
  const words = (
    <>
      {text(`queue.act.${action.code}`)}
      <KeyHint of={key} />
    </>
  );
  return (
    <div className="act">
      {action.here ? (
        <Action
          {...props}
          weight={place === 1 ? 'first' : 'second'}
          isPending={isPending}
          onPress={() => onAct(action)}
        >
          {words}
        </Action>
      ) : (
        <WayLink
          {...props}
          way={wayOf(action.code, item)}
          className={place === 1 ? 'action first' : 'action'}
        >
          {words}
        </WayLink>
      )}
      <p id={`${id}-effect`} className="soft small">
        {[action.effect?.text, told].filter((one) => one).join(' ')}
      </p>
    </div>
  );
};

export const ItemActs = ({ what, ...props }: ItemActsProps) => {
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [usual, ...others] = props.item.actions;
  return (
    <div className="acts">
      {usual === undefined ? null : <OneAct {...props} action={usual} place={1} />}
      {others.length === 0 ? null : (
        <Action
          aria-keyshortcuts="o"
          aria-expanded={isOpen}
          aria-controls={id}
          onPress={() => setOpen(!isOpen)}
        >
          <span>
            {text('queue.more', { count: others.length })}
            <span className="unseen"> {text('queue.of', { what })}</span>
          </span>
          <KeyHint of="o" />
        </Action>
      )}
      {/* There while it is closed: keys reach it. */}
      <div id={id} className="other-acts" hidden={!isOpen}>
        {others.map((action, at) => (
          <OneAct key={action.code} {...props} action={action} place={at + 2} />
        ))}
      </div>
    </div>
  );
};
