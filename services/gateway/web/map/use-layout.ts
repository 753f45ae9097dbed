// Where every organisation lies: worked out beside the page, once for a campus; the picture keeps its places while
// filters come and go, and the old ones until newer are there.
import { useEffect, useState } from 'react';
import type { Campus } from './campus-links.ts';
import type { FromLayingOut } from './lay-out-worker.ts';
import type { Layout, ToLayOut } from './lay-out.ts';
import { organisationKinds } from '../parts/known-values.ts';

const known = new WeakMap<Campus, Layout>();

/** Those without a link lie by kind, then by name. */
const inOrder = ({ places }: Campus): readonly string[] =>
  places
    .toSorted(
      (a, b) =>
        organisationKinds.indexOf(a.kind) - organisationKinds.indexOf(b.kind) ||
        a.name.localeCompare(b.name, 'fr'),
    )
    .map(({ id }) => id);

interface Laid {
  readonly layout: Layout | undefined;
  /** Of the work, where it takes a while. */
  readonly share: number | undefined;
  /** The work cannot be done here, such as where its code did not come. */
  readonly isRefused: boolean;
}

export const useLayout = (campus: Campus): Laid => {
  const [layout, setLayout] = useState(known.get(campus));
  const [share, setShare] = useState<number>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    setRefused(false);
    const before = known.get(campus);
    if (before) {
      setLayout(before);
      return undefined;
    }
    const worker = new Worker(new URL('./lay-out-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromLayingOut>) => {
      if ('share' in data) {
        setShare(data.share);
        return;
      }
      known.set(campus, data.layout);
      setLayout(data.layout);
      setShare(undefined);
    });
    worker.addEventListener('error', () => setRefused(true));
    const work: ToLayOut = { ids: inOrder(campus), links: campus.links.map(({ ends }) => ends) };
    worker.postMessage(work);
    return () => worker.terminate();
  }, [campus]);
  return { layout, share, isRefused: isRefused && layout === undefined };
};
