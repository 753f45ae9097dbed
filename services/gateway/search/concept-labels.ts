// Labels of concepts by their ids, for answers that name many. Kept a while: the vocabulary changes rarely, and is the
// same for everybody.
import type { Asking } from '../asking.ts';
import { type Concept, type Concepts, labelOf } from '../concepts-api.ts';

/** After which an import that renamed a concept shows. */
const keepMs = 10 * 60_000;
/** Concepts kept: some megabytes. */
const mostKept = 20_000;

export interface ConceptLabels {
  /** In the actor's language, by id; a concept that is unknown or cannot be asked for now is called by its id. */
  of(ids: readonly string[], as: Asking): Promise<ReadonlyMap<string, string>>;
}

export const conceptLabels = (concepts: Pick<Concepts, 'get'>, clock: () => Date): ConceptLabels => {
  const kept = new Map<string, { readonly concept: Concept; readonly until: number }>();

  const keep = (concept: Concept): void => {
    kept.delete(concept.id);
    kept.set(concept.id, { concept, until: clock().getTime() + keepMs });
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break;
      kept.delete(oldest);
    }
  };

  const find = async (id: string, as: Asking): Promise<Concept | undefined> => {
    const known = kept.get(id);
    if (known && known.until > clock().getTime()) return known.concept;
    const found = await concepts.get(id, as);
    // Better a label that may be old than none.
    if (!found.ok) return found.fault.code === 'not-found' ? undefined : known?.concept;
    keep(found.value);
    return found.value;
  };

  return {
    of: async (ids, as) => {
      const distinct = [...new Set(ids)];
      const found = await Promise.all(distinct.map((id) => find(id, as)));
      return new Map(
        distinct.map((id, at) => {
          const concept = found[at];
          return [id, concept ? labelOf(concept, as.actor.locale) : id];
        }),
      );
    },
  };
};
