// What differs between the best consortium and the one before it, as sentences: each with its message and its values. Pure.
import type { Consortia } from '../api/generated.ts';
import type { MessageKey } from '../language/fr.ts';
import type { Values } from '../language/text.ts';

interface Sentence {
  readonly key: MessageKey;
  readonly values: Values;
}

interface Naming {
  listed(names: readonly string[]): string;
  nameOf(organisation: { readonly id: string; readonly name?: string }): string;
  share(value: number): string;
}

/** Less is what rounding makes of nothing. */
const leastCoverage = 0.005;

/** None where nobody asked what differs; one that says so where nothing does. */
export const sayChange = (
  { change, consortia, requirements }: Pick<Consortia, 'change' | 'consortia' | 'requirements'>,
  { listed, nameOf, share }: Naming,
): readonly Sentence[] => {
  const [best] = consortia;
  if (!change || !best) return [];
  const points = (ids: readonly string[]): string =>
    listed(requirements.filter(({ id }) => ids.includes(id)).map(({ text }) => text));
  const names = (all: typeof change.in): Values => ({ count: all.length, names: listed(all.map(nameOf)) });
  const said: readonly (Sentence | undefined)[] = [
    change.in.length > 0 ? { key: 'consortia.change.in', values: names(change.in) } : undefined,
    change.out.length > 0 ? { key: 'consortia.change.out', values: names(change.out) } : undefined,
    change.gained.length > 0
      ? { key: 'consortia.change.gained', values: { points: points(change.gained) } }
      : undefined,
    change.lost.length > 0
      ? { key: 'consortia.change.lost', values: { points: points(change.lost) } }
      : undefined,
    Math.abs(change.coverage) >= leastCoverage
      ? {
          key: 'consortia.change.coverage',
          values: { before: share(best.coverage - change.coverage), after: share(best.coverage) },
        }
      : undefined,
  ];
  const all = said.filter((one) => one !== undefined);
  return all.length > 0 ? all : [{ key: 'consortia.change.none', values: {} }];
};
