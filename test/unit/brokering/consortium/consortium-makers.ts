// Calls and who could answer them: small ones by hand, and any shape from a seed.
import type {
  Asked,
  Candidate,
  ConsortiumTask,
  Covers,
  Requirement,
} from '../../../../services/brokering/consortium/consortium-task.ts';
import type { Consortium, Proposal } from '../../../../services/brokering/consortium/consortium.ts';
import { proposeConsortia } from '../../../../services/brokering/consortium/propose-consortia.ts';
import { seededRandom } from '../../../../scripts/bench/seeded-random.ts';

export const aRequirement = (
  id: string,
  asked: Asked & Partial<Pick<Requirement, 'weight' | 'mandatory'>> = { what: 'expertise' },
): Requirement => ({ id, weight: 1, mandatory: false, ...asked });

/** `covers`: likeness by requirement. */
export const aCandidate = (
  organisationId: string,
  covers: Readonly<Record<string, number>> = {},
  more: Partial<Candidate> = {},
): Candidate => ({
  organisationId,
  kind: 'lab',
  isNewcomer: false,
  placesLeft: 3,
  exposure: 0,
  covers: Object.entries(covers).map(([requirementId, likeness]): Covers => ({
    requirementId,
    likeness,
    evidence: [`${organisationId} says ${requirementId}`],
  })),
  ...more,
});

export const aTask = (
  requirements: readonly Requirement[],
  candidates: readonly Candidate[],
  more: Partial<ConsortiumTask> = {},
): ConsortiumTask => ({
  requirements,
  candidates,
  minPartners: 1,
  maxPartners: 5,
  forbidden: [],
  proven: [],
  pinned: [],
  removed: [],
  ...more,
});

export const consortiaOf = (proposal: Proposal): readonly Consortium[] =>
  proposal.kind === 'proposed' ? proposal.consortia : [];

export const bestOf = (task: ConsortiumTask): Consortium => {
  const [best] = consortiaOf(proposeConsortia(task));
  if (!best) throw new Error('no consortium is proposed');
  return best;
};

export const membersOf = ({ partners }: Consortium): readonly string[] =>
  partners.map(({ organisationId }) => organisationId).toSorted();

const kinds = ['lab', 'startup', 'patient_association'];
const places = ['fr', 'de', 'it'];

/** Any shape: equal likenesses, numbers that nobody reaches, full, removed and pinned organisations, dense exclusions. */
export const drawTask = (seed: number, size: number): ConsortiumTask => {
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const one = <T>(of: readonly T[]): T | undefined => of[below(of.length)];
  const steps = one([2, 5, 1000]) ?? 5;
  const density = random();
  const asked = (): Asked => {
    const atLeast = 1 + below(3);
    switch (below(6)) {
      case 0:
        return { what: 'kind', kind: one(kinds) ?? 'lab', atLeast };
      case 1:
        return { what: 'countries', atLeast };
      case 2:
        return { what: 'poles', atLeast };
      case 3:
        return { what: 'role' };
      default:
        return { what: 'expertise' };
    }
  };
  const requirements = Array.from({ length: 1 + below(6) }, (_, at) =>
    aRequirement(`r${at}`, { ...asked(), weight: 1 + below(4), mandatory: random() < 0.4 }),
  );
  const ids = Array.from({ length: size }, (_, at) => `o${String(at).padStart(2, '0')}`);
  const draw = (likely: number): readonly string[] => ids.filter(() => random() < likely);
  const removed = draw(0.06);
  const [fresh, linked, apart] = [random() < 0.2, random() * 0.6, random() < 0.5 ? 0 : random() * 0.4];
  const candidates = ids.map((id) => {
    const covers = requirements
      .filter(({ what }) => (what === 'expertise' || what === 'role') && random() < density)
      .map((requirement) => [requirement.id, (1 + below(steps)) / steps] as const);
    return aCandidate(id, Object.fromEntries(covers), {
      kind: one(kinds) ?? 'lab',
      ...(random() < 0.9 ? { country: one(places) ?? 'fr' } : {}),
      ...(random() < 0.7 ? { pole: one(places) ?? 'fr' } : {}),
      placesLeft: random() < 0.1 ? 0 : 2,
      exposure: below(3) / 2,
      isNewcomer: fresh,
    });
  });
  const pairs = (likely: number) =>
    ids.flatMap((a, at) => ids.slice(at + 1).flatMap((b) => (random() < likely ? [{ a, b }] : [])));
  const forbidden = pairs(apart);
  const isForbidden = (a: string, b: string): boolean =>
    forbidden.some((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
  const pinned = draw(0.05).reduce<readonly string[]>(
    (all, id) => (removed.includes(id) || all.some((other) => isForbidden(id, other)) ? all : [...all, id]),
    [],
  );
  const minPartners = 1 + below(3);
  return {
    requirements,
    candidates,
    minPartners,
    maxPartners: Math.max(pinned.length, minPartners + below(4)),
    forbidden,
    proven: pairs(linked).map((pair) => ({ ...pair, strength: random() < 0.5 ? 1 : 0.2 + 0.8 * random() })),
    pinned,
    removed,
  };
};
