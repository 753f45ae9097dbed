// What a past collaboration is to the graph, and how much of it is left after a time.

/** Something that organisations did together: a collaboration that was stated, or a text with several owners. */
export interface Collaboration {
  readonly id: string;
  /** Who took part, each as who stands in for it today: redirects of merged organisations are followed by the caller. */
  readonly organisations: readonly string[];
  /** Days since 1970-01-01; absent where no day is known. */
  readonly at?: number;
  /** It links like every other one, and nobody is told of it. */
  readonly unnamed?: true;
}

/**
 * Half-life of a collaboration, in days. Projects are funded for three to four years, and those who worked together
 * commonly do so once again: after five years, one project and its sequel ago, the people who knew each other are half
 * of them elsewhere. The open sets cannot tell it better: they span months.
 */
export const halfLifeDays = 5 * 365;

/** With more takers than this nobody meets everybody: no links. It bounds what one text adds to the graph, too. */
export const mostTogether = 100;

/** What is left of a collaboration of that day, in 0..1; of one that is still to begin, all. */
export const remaining = (at: number, today: number): number =>
  2 ** (-Math.max(0, today - at) / halfLifeDays);

/** Who takes part, each once, in the order of ids; nobody where it links no one. */
export const takersOf = ({ organisations }: Pick<Collaboration, 'organisations'>): readonly string[] => {
  const takers = [...new Set(organisations)].sort();
  return takers.length < 2 || takers.length > mostTogether ? [] : takers;
};
