// What needs an animator now, as far as it was read, with what was just done taken out; its order holds while its reader
// is in it.
import { useState } from 'react';
import { getQueue, type QueueItem, type QueueKind, type QueuePage } from '../api/generated.ts';
import { type Pages, usePages } from '../api/use-pages.ts';
import { arrange, type Shown } from './arrange.ts';
import { leftBy, useDone } from './done-acts.ts';

const limit = 50;
/** Nobody tells who is at what: it is asked. */
const againMs = 30_000;

export interface QueueNow {
  readonly pages: Pages<QueueItem, QueuePage>;
  readonly shown: readonly Shown<QueueItem>[];
}

const queueKey = ['queue', 'list'] as const;

/** `at`: the item that its reader is at. */
export const useQueue = (kind: QueueKind | undefined, at: string | undefined): QueueNow => {
  const pages = usePages(
    [...queueKey, kind ?? 'all'],
    (cursor, signal) => getQueue({ kind: kind && [kind], limit, cursor }, { signal }),
    { againMs },
  );
  const done = useDone();
  const [state, setState] = useState<{
    readonly of: readonly unknown[];
    readonly shown: readonly Shown<QueueItem>[];
  }>({ of: [], shown: [] });
  const of = [pages.pages, done, at, kind];
  if (of.every((one, place) => one === state.of[place])) return { pages, shown: state.shown };
  const left = leftBy(done, Date.now());
  const before = state.of[3] === kind ? state.shown.filter(({ item }) => !left.has(item.id)) : [];
  const fresh = (pages.items ?? []).filter(({ id }) => !left.has(id));
  const shown = arrange(before, fresh, at);
  setState({ of, shown });
  return { pages, shown };
};
