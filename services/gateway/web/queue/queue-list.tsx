// What needs an animator, one card each; gone through, selected and done with the keyboard as well as by hand.
import { useRef, useState } from 'react';
import { getBrokeringSettings, type QueueAction, type QueueItem, type QueueKind } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Paged } from '../parts/paged.tsx';
import { tell } from '../parts/toasts.tsx';
import { UnlessEmpty } from '../parts/unless-empty.tsx';
import { ActSheet } from './act-sheet.tsx';
import { askedOfAll, type AskedAct, doneHere, isAskedFirst } from './asked-act.ts';
import { BulkBar } from './bulk-bar.tsx';
import type { Pressed } from './commands.ts';
import { ItemCard } from './item-card.tsx';
import { KeyHint } from './key-hint.tsx';
import { Kinds } from './kinds.tsx';
import { KeysHelp } from './keys-help.tsx';
import { useKeysAreOn } from './keys-kept.ts';
import { LastDone } from './last-done.tsx';
import { NothingToDo } from './nothing-to-do.tsx';
import { pressIn } from './press-in.ts';
import { useActs } from './use-acts.ts';
import { useKeys } from './use-keys.ts';
import { cardOf, useGoOn, usePlace } from './use-place.ts';
import { useQueue } from './use-queue.ts';
import { useStill } from './use-still.ts';

const noIds: ReadonlySet<string> = new Set();

export const QueueList = ({ kind }: { readonly kind: QueueKind | undefined }) => {
  const text = useText();
  const page = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const bar = useRef<HTMLElement>(null);
  const { at, handlers } = usePlace();
  const { pages, shown } = useQueue(kind, at);
  const [picked, setPicked] = useState(noIds);
  const [asked, setAsked] = useState<AskedAct>();
  const [needsHelp, setNeedsHelp] = useState(false);
  const leftFor = useRef<HTMLElement>(undefined);
  const holdSeconds = useAsked(['brokering-settings'], () => getBrokeringSettings()).data?.hold_seconds;
  const acts = useActs();
  const ids = shown.map(({ item }) => item.id);
  useStill(list, shown);
  useGoOn({ list, around: page, at, ids });

  const there = shown.flatMap(({ item, isGone }) => (isGone ? [] : [item]));
  const selected = there.filter(({ id }) => picked.has(id));
  const select = (changed: readonly string[], isPicked: boolean): void =>
    setPicked(
      new Set(isPicked ? [...picked, ...changed] : [...picked].filter((id) => !changed.includes(id))),
    );
  const selectAll = (): void =>
    select(
      there.map(({ id }) => id),
      selected.length < there.length,
    );
  const act = (item: QueueItem, action: QueueAction): void => {
    const code = doneHere.find((one) => one === action.code);
    if (code === undefined) return;
    if (isAskedFirst(action)) setAsked({ action: code, items: [item] });
    else acts.mutate({ items: [item.id], action: code });
  };
  const troubleOf = ({ id }: QueueItem): string | undefined => {
    const result = acts.data?.results.find(({ item }) => item === id);
    return result === undefined || result.code === 'done' ? undefined : result.text;
  };
  const press = (pressed: Pressed): boolean => {
    if (pressed === 'help') {
      setNeedsHelp(true);
      return true;
    }
    const card = cardOf(list.current, at);
    if (pressed === 'bulk') leftFor.current = card;
    const item = there.find(({ id }) => id === at);
    if (typeof pressed !== 'object' || item === undefined || !selected.some(({ id }) => id !== at))
      return pressIn(pressed, { page: page.current, bar: bar.current, card });
    const all = askedOfAll(item, pressed.place, selected);
    if (all === 'alone') tell({ text: text('queue.bulk.alone') });
    else if (all !== undefined) setAsked(all);
    return all !== undefined;
  };
  /** Out of what can be done about all of them: to the card that was left for it, or to the first selected. */
  const goBack = (): void => {
    const card = leftFor.current?.isConnected ? leftFor.current : cardOf(list.current, selected[0]?.id);
    (card ?? page.current)?.focus();
  };
  useKeys(useKeysAreOn(), press);

  const counts = pages.pages?.[0]?.counts;
  const total = counts?.reduce((sum, of) => sum + (kind === undefined || of.kind === kind ? of.count : 0), 0);
  return (
    <div ref={page} tabIndex={-1} className="stack queue-body" {...handlers}>
      <Kinds counts={counts ?? []} kind={kind} />
      <div className="row">
        <Action aria-keyshortcuts="?" onPress={() => setNeedsHelp(true)}>
          {text('queue.keys')}
          <KeyHint of="?" />
        </Action>
        {there.length === 0 ? null : (
          <Action aria-keyshortcuts="a" onPress={selectAll}>
            {text(selected.length < there.length ? 'queue.all' : 'queue.all.not')}
            <KeyHint of="a" />
          </Action>
        )}
        <LastDone />
      </div>
      <Paged
        of={pages}
        says={total === undefined ? '' : text('queue.count', { count: total })}
        more={text('queue.further')}
      >
        {() => (
          <ol ref={list} className="plain to-dos">
            {shown.map(({ item, isGone }) => (
              <li key={item.id}>
                <ItemCard
                  item={item}
                  isGone={isGone}
                  isSelected={picked.has(item.id)}
                  isPending={acts.isPending && acts.variables.items.includes(item.id)}
                  holdSeconds={holdSeconds}
                  trouble={troubleOf(item)}
                  onSelect={() => select([item.id], !picked.has(item.id))}
                  onAct={(action) => act(item, action)}
                />
              </li>
            ))}
          </ol>
        )}
      </Paged>
      {pages.items !== undefined && shown.length === 0 ? (
        <UnlessEmpty>
          <NothingToDo kind={kind} />
        </UnlessEmpty>
      ) : null}
      {selected.length === 0 ? null : (
        <BulkBar
          items={selected}
          bar={bar}
          onAsk={(action) => setAsked({ action, items: selected })}
          onClear={() => setPicked(noIds)}
          onLeave={goBack}
        />
      )}
      {asked === undefined ? null : (
        <ActSheet
          asked={asked}
          holdSeconds={holdSeconds}
          onClose={(done) => {
            setAsked(undefined);
            select(done, false);
          }}
        />
      )}
      <KeysHelp isOpen={needsHelp} onClose={() => setNeedsHelp(false)} />
    </div>
  );
};
