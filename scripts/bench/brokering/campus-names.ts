// Names of many organisations, as campuses have them; one in a hundred is written a second time in another way. The same
// each time.
import { seededRandom } from '../seeded-random.ts';

export interface CampusNames {
  readonly names: readonly string[];
  /** Pairs of places in it that are one organisation. */
  readonly twice: readonly (readonly [number, number])[];
}

const share = 0.01;
const syllables = 'ba cou dé fau gui jo lé mon nai pré quo ri sou té vin zo chan bré clé drou'.split(' ');
const cities = ['Paris', 'Lyon', 'Lille', 'Nantes', 'Toulouse', 'Bordeaux', 'Rennes', 'Grenoble'];
const fields = ['oncologie', 'neurosciences', 'cardiologie', 'santé publique', 'imagerie', 'génomique'];
const patterns: readonly ((own: string, city: string, field: string) => string)[] = [
  (own, city, field) => `Laboratoire ${own} de ${field} de ${city}`,
  (own) => `${own} Therapeutics`,
  (own, city) => `Institut ${own} ${city}`,
  (own, _, field) => `${own}, ${field} et données`,
  (own, city) => `Hôpital ${own} de ${city}`,
  (own) => `Association ${own} des patients`,
  (own) => `${own} Santé`,
];
const otherwise: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  (name) => `${name} S.A.S.`,
];

export const campusNames = (count: number): CampusNames => {
  const random = seededRandom(3);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const first = Math.round(count * (1 - share));
  const own = (): string => {
    const word = Array.from({ length: 5 }, () => pick(syllables)).join('');
    return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
  };
  const names = Array.from({ length: first }, () => pick(patterns)(own(), pick(cities), pick(fields)));
  const twice = Array.from({ length: count - first }, (_, nth) => [nth * 7, first + nth] as const);
  return {
    names: [
      ...names,
      ...twice.map(([one], nth) => (otherwise[nth % otherwise.length] ?? String)(names[one] ?? '')),
    ],
    twice,
  };
};
