// Small collaboration graphs for tests.
import type { Collaboration } from '../../../../services/matchmaking/graph/collaboration.ts';
import { createCollaborationGraph } from '../../../../services/matchmaking/graph/collaboration-graph.ts';
import type { CollaborationGraph } from '../../../../services/matchmaking/graph/collaboration-graph.ts';
import type { Links } from '../../../../services/matchmaking/graph/links.ts';

/** 2026-01-01. */
export const today = 20_454;
export const yearsAgo = (years: number): number => today - Math.round(years * 365);

/** Letters are organisations: `ab` is something that a and b did together; without a day unless one is given. */
export const together = (letters: string, about: Partial<Collaboration> = {}): Collaboration => ({
  id: `col_${letters}_${about.at ?? 'undated'}`,
  organisations: Array.from(letters),
  ...about,
});

export const graphOf = (...collaborations: readonly (string | Collaboration)[]): CollaborationGraph => {
  const graph = createCollaborationGraph();
  for (const one of collaborations) graph.put(typeof one === 'string' ? together(one) : one);
  return graph;
};

export interface ReadLink {
  readonly share: number;
  readonly strength: number;
}

/** Links by letters, such as `ab` for that of a with b: what a test reads. */
export const readLinks = (graph: CollaborationGraph, day = today): ReadonlyMap<string, ReadLink> => {
  const links = graph.links(day);
  const read = new Map<string, ReadLink>();
  for (let number = 0; number < links.size; number += 1) {
    for (let at = links.starts[number] ?? 0; at < (links.starts[number + 1] ?? 0); at += 1) {
      const [share, strength] = [links.shares[at] ?? 0, links.strengths[at] ?? 0];
      read.set(`${graph.idOf(number)}${graph.idOf(links.others[at] ?? 0)}`, { share, strength });
    }
  }
  return read;
};

/** A ring with chords: every organisation has about `degree` links. The same at each call. */
export const aCampus = (size: number, degree: number): { graph: CollaborationGraph; links: Links } => {
  const graph = createCollaborationGraph();
  let seed = 7;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const name = (i: number): string => `org_${String(i).padStart(6, '0')}`;
  for (let i = 0; i < (size * degree) / 2; i += 1) {
    const one = i % size;
    const other = (one + 1 + Math.floor(random() * (i % 3 === 0 ? size - 1 : 40))) % size;
    const at = i % 5 === 0 ? {} : { at: today - Math.floor(random() * 4_000) };
    graph.put({ id: `col_${i}`, organisations: [name(one), name(other)], ...at });
  }
  return { graph, links: graph.links(today) };
};
