// A call and a campus of any size that could answer it: the same for the same seed.
import type {
  Candidate,
  ConsortiumTask,
  Requirement,
} from '../../services/brokering/consortium/consortium-task.ts';
import { seededRandom } from './seeded-random.ts';

export interface SyntheticCall {
  readonly organisations: number;
  readonly requirements: number;
  readonly maxPartners?: number;
  readonly seed?: number;
  /** Share of requirements in words that one organisation covers. */
  readonly covers?: number;
}

const kinds = ['lab', 'startup', 'industrial', 'care_provider', 'patient_association', 'school'];
const poles = ['research', 'patients_and_society', 'training', 'entrepreneurship', 'health_professionals'];

export const syntheticCall = (asked: SyntheticCall): ConsortiumTask => {
  const { organisations, requirements: many, maxPartners = 8, seed = 1, covers = 0.1 } = asked;
  const random = seededRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const requirements = Array.from({ length: many }, (_, at): Requirement => {
    const own = { id: `r${String(at).padStart(2, '0')}`, weight: 1 + below(5), mandatory: random() < 0.3 };
    if (at === 0) return { ...own, what: 'kind', kind: 'patient_association', atLeast: 1, mandatory: true };
    if (at === 1) return { ...own, what: 'countries', atLeast: 3 };
    return { ...own, what: at % 3 === 0 ? 'role' : 'expertise' };
  });
  const idOf = (at: number): string => `o${String(at).padStart(5, '0')}`;
  const candidates = Array.from({ length: organisations }, (_, at): Candidate => {
    const isNewcomer = random() < 0.2;
    return {
      organisationId: idOf(at),
      kind: random() < 0.03 ? 'patient_association' : (kinds[below(4)] ?? 'lab'),
      pole: poles[below(poles.length)] ?? 'research',
      country: random() < 0.8 ? 'FR' : `c${below(12)}`,
      isNewcomer,
      placesLeft: random() < 0.1 ? 0 : 1 + below(5),
      exposure: isNewcomer ? 0 : Math.round(random() * 10) / 10,
      covers: requirements.flatMap(({ id, what }) =>
        (what === 'expertise' || what === 'role') && random() < covers
          ? [{ requirementId: id, likeness: 0.4 + 0.6 * random() ** 2, evidence: [`text-${at}-${id}`] }]
          : [],
      ),
    };
  });
  const pairs = (count: number) =>
    Array.from({ length: count }, () => ({ a: idOf(below(organisations)), b: idOf(below(organisations)) }));
  return {
    requirements,
    minPartners: Math.min(3, maxPartners),
    maxPartners,
    candidates,
    forbidden: pairs(organisations),
    proven: pairs(4 * organisations).map((pair) => ({ ...pair, strength: 0.3 + 0.7 * random() })),
    pinned: [],
    removed: [],
  };
};
