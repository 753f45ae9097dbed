// What a call asks of its partners, point by point, as it is being written: one text in a form that is kept. Pure.
import type { RequirementBody } from '../api/generated.ts';
import { organisationKinds } from '../parts/known-values.ts';

export const asks = ['expertise', 'kind', 'countries'] as const;
type Asks = (typeof asks)[number];

export interface AskedPoint {
  /** Of this form: known by it while it is moved about. */
  readonly key: string;
  /** As the call has it; absent: new. */
  readonly id?: string;
  readonly asks: Asks;
  /** What was written for one thing stays while another is chosen. */
  readonly words: string;
  readonly kind: string;
  readonly least: string;
  readonly mandatory: boolean;
  readonly weight: string;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const textIn = (value: unknown, otherwise = ''): string => (typeof value === 'string' ? value : otherwise);

const readPoint = (found: unknown, at: number): readonly AskedPoint[] => {
  if (!isRecord(found)) return [];
  const { key, id, words, kind, least, mandatory, weight } = found;
  return [
    {
      key: textIn(key, `p${at}`),
      ...(typeof id === 'string' ? { id } : {}),
      asks: asks.find((one) => one === found['asks']) ?? 'expertise',
      words: textIn(words),
      kind: textIn(kind, organisationKinds[0]),
      least: textIn(least, '1'),
      mandatory: mandatory === true,
      weight: textIn(weight, '1'),
    },
  ];
};

/** As they were written down; none where that cannot be read. */
export const readPoints = (written: string): readonly AskedPoint[] => {
  try {
    const found: unknown = JSON.parse(written);
    return Array.isArray(found) ? found.flatMap(readPoint) : [];
  } catch {
    return [];
  }
};

export const writePoints = (points: readonly AskedPoint[]): string => JSON.stringify(points);

export const newPoint = (key: string): AskedPoint => ({
  ...{ key, asks: 'expertise', words: '', kind: organisationKinds[0], least: '1' },
  ...{ mandatory: false, weight: '1' },
});

type Requirement = RequirementBody & { readonly id?: string };

export const pointOf = (of: Requirement, at: number): AskedPoint => ({
  key: of.id ?? `p${at}`,
  ...(of.id === undefined ? {} : { id: of.id }),
  asks: asks.find((one) => of[one] !== undefined) ?? 'expertise',
  words: of.expertise ?? '',
  kind: of.kind?.kind ?? organisationKinds[0],
  least: String(of.kind?.least ?? of.countries?.least ?? 1),
  mandatory: of.mandatory ?? false,
  weight: String(of.weight ?? 1),
});

/** Countries are at least two: one is no condition. */
export const fewestOf = (one: Asks): number => (one === 'countries' ? 2 : 1);

const leastOf = ({ asks: one, least }: AskedPoint): number => Math.max(fewestOf(one), Number(least));

export const requirementOf = (point: AskedPoint): RequirementBody => {
  const { id, mandatory, weight, asks: one, words } = point;
  const base = { ...(id === undefined ? {} : { id }), mandatory, weight: Number(weight) };
  switch (one) {
    case 'expertise':
      return { ...base, expertise: words.trim() };
    case 'kind': {
      const kind = organisationKinds.find((each) => each === point.kind) ?? organisationKinds[0];
      return { ...base, kind: { kind, least: leastOf(point) } };
    }
    case 'countries':
      return { ...base, countries: { least: leastOf(point) } };
  }
};

/** One place up or down; as they were where there is none. */
export const moved = (points: readonly AskedPoint[], key: string, by: -1 | 1): readonly AskedPoint[] => {
  const at = points.findIndex((one) => one.key === key);
  const [one, other] = [points[at], points[at + by]];
  if (one === undefined || other === undefined) return points;
  return points.toSpliced(at, 1, other).toSpliced(at + by, 1, one);
};
