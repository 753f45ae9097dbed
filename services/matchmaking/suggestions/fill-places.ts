// Adds suggestions between rounds, only where both sides have places left: due work, so that one process does it.
import { wait } from '../../platform/backoff.ts';
import type { DueWork } from '../../platform/schedule/schedule.ts';
import {
  isAdmissible,
  judgeAllOf,
  type Judgement,
  type LiveCandidate,
} from '../candidates/live-candidates.ts';
import { type Judging, loadJudging } from '../candidates/judging.ts';
import type { Deps } from '../deps.ts';
import { inBackground } from '../in-slices.ts';
import { placesOf } from '../kept/limits.ts';
import { publishedRound } from '../kept/published.ts';
import { pairKey } from '../pair-key.ts';
import { pairSecret, suggestionId } from '../pair-secret.ts';
import { rests } from './answers.ts';
import { choosePairs } from './choose-pairs.ts';
import { fillKind } from './fill-soon.ts';
import { liveOf } from './live-of.ts';
import { isLive } from './suggestion.ts';

const requestId = fillKind;

/** Places left, asked once of each organisation and person. */
const placesLeft = (deps: Deps, { published, settings }: Judging) => {
  const once = (ask: (id: string) => Promise<number>): ((id: string) => Promise<number>) => {
    const asked = new Map<string, Promise<number>>();
    return (id) => {
      const known = asked.get(id) ?? ask(id);
      asked.set(id, known);
      return known;
    };
  };
  const countOf = once(async (id) => (await liveOf(deps, id, published)).length);
  const most = once(async (id) => placesOf((await deps.kept.limits.get(id))?.document, settings).maximum);
  const taken = new Map<string, number>();
  const has = async (id: string): Promise<number> => (await countOf(id)) + (taken.get(id) ?? 0);
  const bears = async (id: string): Promise<number> => {
    const person = deps.campus.bearerOf(id);
    if (person === undefined) return 0;
    const counts = await Promise.all(deps.campus.bornBy(person).map(has));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  /** `more`: of how many more its person is to bear. */
  const hasPlace = async (id: string, more: number): Promise<boolean> =>
    (await has(id)) < (await most(id)) && (await bears(id)) + more <= settings.mostOfPerson;
  return {
    isFree: (id: string): Promise<boolean> => hasPlace(id, 1),
    /** Whether both have one; who bears both sides of a pair bears it twice. */
    areFree: async ([a, b]: readonly [string, string]): Promise<boolean> => {
      const [person, other] = [deps.campus.bearerOf(a), deps.campus.bearerOf(b)];
      const more = person !== undefined && person === other ? 2 : 1;
      return (await hasPlace(a, more)) && hasPlace(b, more);
    },
    take: (ids: readonly string[]): void => {
      for (const id of ids) taken.set(id, (taken.get(id) ?? 0) + 1);
    },
  };
};

/** Candidates that are not suggested now, nor rest. */
const notSuggested = async (deps: Deps, { judging, pairs }: Judgement): Promise<readonly LiveCandidate[]> => {
  const secret = await pairSecret(deps);
  const admissible = pairs.filter(isAdmissible);
  const known = await deps.suggestions.getMany(admissible.map(({ ids }) => suggestionId(secret, ids)));
  const held = new Set(
    known
      .filter(({ document }) => isLive(document, judging.published) || rests(document, judging.moment.now))
      .map(({ document }) => pairKey(document.organisationIds)),
  );
  return admissible.filter(({ ids }) => !held.has(pairKey(ids)));
};

/** The best first, while both have places. */
export const fillPlaces = async (deps: Deps, organisationId: string): Promise<void> => {
  await deps.campus.upToDate();
  if (!deps.campus.consents(organisationId) || !(await publishedRound(deps.kept.published))) return;
  const judging = await loadJudging(deps, [organisationId]);
  const places = placesLeft(deps, judging);
  // Most have none: their candidates need not be judged.
  if (!(await places.isFree(organisationId))) return;
  const judgement = await judgeAllOf(deps, organisationId, {
    known: judging,
    pause: inBackground(deps.stopping.signal),
  });
  const added: LiveCandidate[] = [];
  for (const candidate of await notSuggested(deps, judgement)) {
    if (!(await places.isFree(organisationId))) break;
    if (!(await places.areFree(candidate.ids))) continue;
    places.take(candidate.ids);
    added.push(candidate);
  }
  if (added.length === 0) return;
  const { published, yardstick } = judging;
  await choosePairs(
    deps,
    added.map(({ ids }) => ({ ids })),
    { round: published, added: true, yardstick },
    { signal: deps.stopping.signal, requestId },
  );
};

/** Nobody waits for a place to be filled; whoever acts meanwhile does for an answer. Milliseconds. */
const restOf = (worked: number): number => Math.min(1_000, 2 * worked);

export const filling = (deps: Deps): DueWork => ({
  kind: fillKind,
  // Beside what is urgent: it takes its time.
  lane: fillKind,
  run: async (organisationId) => {
    const began = performance.now();
    await fillPlaces(deps, organisationId);
    await wait(restOf(performance.now() - began), deps.stopping.signal);
  },
});
