// What a value of a facet is called. Pure.
import type { MessageKey } from '../language/fr.ts';
import { hasWords } from '../language/words.ts';
import type { FilterField } from './search-address.ts';

const prefixes: Readonly<Record<Exclude<FilterField, 'concept'>, string>> = {
  organisation_kind: 'name.kind',
  pole: 'name.pole',
  language: 'search.language',
  statement_type: 'name.type',
  source_kind: 'name.source',
};

/** As the page says it, so that a value has one name everywhere; else as the server says it. */
export const labelOfValue = (
  text: (key: MessageKey) => string,
  field: FilterField,
  { value, label }: { readonly value: string; readonly label: string | undefined },
): string | undefined => {
  const key = field === 'concept' ? '' : `${prefixes[field]}.${value}`;
  return hasWords(key) ? text(key) : label;
};
