// What organisations have published and done, and who stands behind it today. What all members may see makes links.
// In memory, whole in each process: fed by the events of texts and collaborations.
import type { Visibility } from '../../platform/access/actor.ts';
import { createCollaborationGraph } from '../graph/collaboration-graph.ts';
import type { CollaborationGraph } from '../graph/collaboration-graph.ts';

export interface Work {
  /** Text or collaboration id. */
  readonly id: string;
  readonly kind: 'text' | 'collaboration';
  /** As its authors say; redirects are followed here. */
  readonly organisations: readonly string[];
  /** Days since 1970-01-01; absent where no day is known. */
  readonly at?: number;
  /** Absent: campus. What is kept for animators links nobody: members could tell it from who is proposed to them. */
  readonly visibility?: Visibility;
  /** Of a collaboration: what tells whether it lasts. */
  readonly lasting?: LastingFacts;
  /** The introduction whose parties told of it: it links, and is named to nobody. */
  readonly toldIn?: string;
}

export interface LastingFacts {
  readonly kind: string;
  /** First and last day, YYYY-MM-DD. */
  readonly since?: string;
  readonly until?: string;
}

/** One state of one aggregate; without a work once it is removed. */
export interface WorkState {
  readonly id: string;
  readonly version: number;
  readonly work?: Work;
}

export interface Works {
  /** A state that is not newer changes nothing. */
  take(state: WorkState): void;
  /** From now on another organisation stands in for this one; undefined: it stands for itself. */
  redirect(organisation: string, into: string | undefined): void;
  /** Who stands in for an organisation: itself, unless it was merged. */
  readonly standIn: (organisation: string) => string;
  /** A work whoever may see it; undefined once it is gone. */
  readonly get: (id: string) => Work | undefined;
  /** Works that name this organisation, whoever may see them. */
  worksOf(organisation: string): readonly Work[];
  /** All of one kind, whoever may see them. */
  all(kind: Work['kind']): Iterable<Work>;
  readonly graph: CollaborationGraph;
  /** Texts with their owners as numbers of the graph, each owner once; changes with `version`. */
  texts(): Iterable<{ readonly id: string; readonly version: number; readonly owners: readonly number[] }>;
  /** Of a text or collaboration; 0: never heard of. */
  readonly versionOf: (id: string) => number;
  /** Whether an organisation, by its number in the graph, stands behind anything. */
  standsBehind(organisation: number): boolean;
  /** Changes with everything that is told here. */
  readonly version: number;
}

interface Held {
  readonly version: number;
  readonly work?: Work;
}

const isKept = ({ visibility }: Work): boolean => visibility === 'animators';

export const createWorks = (): Works => {
  const graph = createCollaborationGraph();
  const held = new Map<string, Held>();
  /** Of each organisation as works name it. */
  const worksOf = new Map<string, Set<string>>();
  const merged = new Map<string, string>();
  /** How many works each number stands behind. */
  const counts: number[] = [];
  let version = 0;

  const standIn = (id: string): string => {
    const passed = new Set<string>();
    let at = id;
    for (let next = merged.get(at); next !== undefined; next = merged.get(at)) {
      // Two events in any order may make a circle for a moment: then each stands for itself.
      if (passed.has(next)) return id;
      passed.add(next);
      at = next;
    }
    return at;
  };

  const standInsOf = ({ organisations }: Work): readonly string[] => [...new Set(organisations.map(standIn))];

  const count = (work: Work, step: 1 | -1): void => {
    for (const id of standInsOf(work)) {
      const number = graph.numberOf(id);
      counts[number] = (counts[number] ?? 0) + step;
    }
  };

  const link = (work: Work): void => {
    if (isKept(work)) return;
    count(work, 1);
    const { id, at, toldIn } = work;
    graph.put({
      id,
      organisations: standInsOf(work),
      ...(at === undefined ? {} : { at }),
      ...(toldIn === undefined ? {} : { unnamed: true }),
    });
  };

  const unlink = (work: Work): void => {
    if (isKept(work)) return;
    count(work, -1);
    graph.remove(work.id);
  };

  const file = (work: Work): void => {
    for (const id of work.organisations) worksOf.set(id, (worksOf.get(id) ?? new Set()).add(work.id));
  };

  const unfile = (work: Work): void => {
    for (const id of work.organisations) worksOf.get(id)?.delete(work.id);
  };

  /** Works whose authors are told otherwise once this organisation is redirected. */
  const worksThrough = (organisation: string): readonly Work[] => {
    const through = [...merged.keys(), organisation].filter((id) => {
      for (let at: string | undefined = id, hops = 0; at !== undefined && hops <= merged.size; hops += 1) {
        if (at === organisation) return true;
        at = merged.get(at);
      }
      return false;
    });
    const ids = new Set(through.flatMap((id) => [...(worksOf.get(id) ?? [])]));
    return [...ids].flatMap((id) => held.get(id)?.work ?? []);
  };

  return {
    graph,
    standIn,
    take: ({ id, version: taken, work }) => {
      const before = held.get(id);
      if (before && before.version >= taken) return;
      if (before?.work) {
        unlink(before.work);
        unfile(before.work);
      }
      // Of what is gone the version is kept: an older state may still come.
      held.set(id, { version: taken, ...(work ? { work } : {}) });
      if (work) {
        file(work);
        link(work);
      }
      version += 1;
    },
    redirect: (organisation, into) => {
      if (merged.get(organisation) === into) return;
      const affected = worksThrough(organisation);
      affected.forEach(unlink);
      if (into === undefined) merged.delete(organisation);
      else merged.set(organisation, into);
      affected.forEach(link);
      version += 1;
    },
    texts: function* () {
      for (const [id, { version: of, work }] of held) {
        if (work?.kind !== 'text' || isKept(work)) continue;
        yield { id, version: of, owners: standInsOf(work).map(graph.numberOf) };
      }
    },
    get: (id) => held.get(id)?.work,
    versionOf: (id) => held.get(id)?.version ?? 0,
    worksOf: (organisation) =>
      [...(worksOf.get(organisation) ?? [])].flatMap((id) => held.get(id)?.work ?? []),
    all: function* (kind) {
      for (const { work } of held.values()) if (work?.kind === kind) yield work;
    },
    standsBehind: (organisation) => (counts[organisation] ?? 0) > 0,
    get version() {
      return version;
    },
  };
};
