// In which order an organisation's things are read. Pure.
import type { Collaboration, Statement, Text } from '../api/generated.ts';

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Those that count first, then those that are over. */
export const ofKind = (statements: readonly Statement[], kind: Statement['kind']): readonly Statement[] =>
  statements
    .filter((one) => one.kind === kind)
    .toSorted((a, b) => Number(a.expired) - Number(b.expired) || byText(a.id, b.id));

/** The latest first; what has no day last. */
export const latestFirst = (texts: readonly Text[]): readonly Text[] =>
  texts.toSorted((a, b) => byText(b.date ?? '', a.date ?? '') || byText(a.title, b.title));

/** What lasts first, then what ended last. */
export const lastingFirst = (
  collaborations: readonly Collaboration[],
  today: string,
): readonly Collaboration[] => {
  const end = ({ until }: Collaboration): string => (until === undefined || until >= today ? '9999' : until);
  return collaborations.toSorted(
    (a, b) => byText(end(b), end(a)) || byText(b.since ?? '', a.since ?? '') || byText(a.title, b.title),
  );
};
