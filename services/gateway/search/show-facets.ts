// Facets with the labels of their fields and values in the reader's language.
import type { AskingAtEdge } from '../edge.ts';
import type { Json } from '../profiles/kinds.ts';
import type { Sentences } from '../sentences/sentences.ts';
import type { Facet } from './found.ts';

export const showFacets = async (
  facets: readonly Facet[],
  request: AskingAtEdge & { readonly sentences: Sentences },
): Promise<readonly Json[]> => {
  const { fields, values } = request.sentences.labels;
  const concepts = facets.flatMap(({ field, counts }) =>
    field === 'concept' ? counts.map(({ value }) => value) : [],
  );
  const labels = await request.edge.conceptLabels.of(concepts, request);
  const labelOf = (field: Facet['field'], value: string): string =>
    (field === 'concept' ? labels.get(value) : values[field][value]) ?? value;
  return facets.map(({ field, counts }) => ({
    field,
    label: fields[field],
    counts: counts.map(({ value, organisations }) => ({
      value,
      label: labelOf(field, value),
      organisations,
    })),
  }));
};
