// Which concepts a text speaks of, kept anywhere or not, and with which words.
import type { Actor } from '../../platform/access/actor.ts';
import type { Language } from '../source.ts';
import type { ConceptPlaces } from '../vocabulary/concept-statistics.ts';
import type { AnsweringWith } from './answering-with.ts';
import { horizonOf } from './horizon.ts';
import { readHeard } from './read-heard.ts';

/** In the order in which the text first says them; what only others' hidden texts say is read as if nobody ever did. */
export const conceptsInText = (
  text: string,
  { declared, actor }: { readonly declared: Language; readonly actor: Actor },
  on: AnsweringWith,
): readonly ConceptPlaces[] => {
  const { engine } = on;
  const { concepts } = readHeard(text, declared, { engine, horizon: horizonOf(actor, on) }, false);
  const found = new Map<string, { start: number; end: number }[]>();
  concepts.terms.forEach((term, at) => {
    const id = engine.terms.termOf(term).slice(1);
    const places = found.get(id) ?? [];
    found.set(id, places);
    places.push({ start: concepts.starts[at] ?? 0, end: concepts.ends[at] ?? 0 });
  });
  return [...found].map(([id, places]) => ({ id, places }));
};
