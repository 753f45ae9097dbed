// A suggestion as the REST interface gives it, for tests of Home.
import type { Reason, Suggestion } from '../../../../../services/gateway/web/api/generated.ts';

export const aSuggestion = (id: string, more: Partial<Suggestion> = {}): Suggestion => ({
  id,
  version: 4,
  state: 'proposed',
  round: 1,
  added: false,
  score: 0.8,
  for: 'org_ours',
  get: 0.9,
  give: 0.7,
  organisation: {
    ...{ id: 'org_theirs', name: 'Harrowmere', kind: 'care_provider', poles: [], country: 'GB' },
    ...{ description: '', invented: true },
  },
  reasons: [],
  animators_only: false,
  ...more,
});

export const aReason = (code: Reason['code'], more: Partial<Reason> = {}): Reason => ({
  ...{ code, text: 'They offer it.', contribution: 0.3, quotes: [], sources: [] },
  ...more,
});

export const aQuote = (
  words: string,
  more: Partial<Reason['quotes'][number]> = {},
): Reason['quotes'][number] => ({
  ...{ side: 'ours', source: 'stm_a', version: 1, start: 0, end: words.length, language: 'en', words },
  ...{ cut_before: false, cut_after: false, marks: [] },
  ...more,
});
