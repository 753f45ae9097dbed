// Consortia for a call with what is wished, and what that changes against the best one that was seen before.
import { useEffect, useState } from 'react';
import { type Call, type Consortia, postCallsIdConsortia } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';

interface Told {
  /** What was wished. */
  readonly wish: string;
  /** The best that came of it. */
  readonly best?: readonly string[];
  /** The best that came of what was wished before. */
  readonly before?: readonly string[];
}

const bestOf = ({ consortia: [best] }: Consortia): readonly string[] =>
  best?.partners.map(({ organisation }) => organisation.id) ?? [];

/** While another answer is on its way the last one stays, as a placeholder. */
export const useConsortia = (call: Call, pinned: readonly string[], removed: readonly string[]) => {
  const wish = JSON.stringify({ pinned, removed });
  const [told, setTold] = useState<Told>({ wish });
  if (told.wish !== wish) setTold({ wish, ...(told.best ? { before: told.best } : {}) });
  const before = told.wish === wish ? told.before : told.best;
  const found = useAsked(
    ['calls', call.id, call.version, 'consortia', wish, before ?? []],
    (signal) =>
      postCallsIdConsortia(
        call.id,
        {
          pinned: [...pinned],
          removed: [...removed],
          ...(before && before.length > 0 ? { before: [...before] } : {}),
        },
        { signal },
      ),
    { keep: true },
  );
  const { data, isPlaceholderData } = found;
  useEffect(() => {
    if (data && !isPlaceholderData)
      setTold((now) => (now.wish === wish ? { ...now, best: bestOf(data) } : now));
  }, [data, isPlaceholderData, wish]);
  return found;
};
