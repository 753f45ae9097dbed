// What a search found, on a terminal: who, how well, why, in which words; and the counts of it all.
import type { Json } from './api/api.ts';
import { bar, percent, wrap } from './lay-out-text.ts';
import { markedWords } from './mark-words.ts';
import type { Sentences } from './say/en.ts';
import { describeOrganisation, listOf } from './show-suggestion.ts';
import type { Screen } from './terminal.ts';

/** The quote that says most, which the sentence is made from; the others are in the JSON. */
const evidenceLines = (evidence: Json, say: Sentences, { paint, columns }: Screen): readonly string[] => {
  const kind = String(evidence['kind']);
  const label = `    ${say.evidence[kind] ?? kind} `;
  const [quote] = listOf(evidence['quotes']);
  if (!quote) return [];
  return wrap(say.quoted(markedWords(quote, paint)), columns - 2, label).map(paint.cyan);
};

const expertLines = (hit: Json, say: Sentences, { columns }: Screen): readonly string[] => {
  if (hit['experts'] === undefined) return [];
  const experts = listOf(hit['experts']).map(
    ({ name, person, share }) => `${String(name ?? person)} (${percent(Number(share)).trim()})`,
  );
  const said = experts.length === 0 ? say.noExperts : experts.join(', ');
  return wrap(said, columns - 2, `    ${say.experts} `);
};

const hitLines = (hit: Json, rank: number, say: Sentences, screen: Screen): readonly string[] => {
  const { paint, columns } = screen;
  const organisation = hit['organisation'] as Json;
  const score = Number(hit['score']);
  const { text } = hit;
  return [
    `${String(rank).padStart(2)}. ${paint.green(bar(score, 10))} ${percent(score)}  ${paint.bold(String(organisation['name']))}`,
    `    ${paint.dim(describeOrganisation(organisation, say))}`,
    ...(typeof text === 'string' ? wrap(text, columns - 2, '    ') : []),
    ...listOf(hit['evidence']).flatMap((evidence) => evidenceLines(evidence, say, screen)),
    ...expertLines(hit, say, screen),
  ];
};

const facetLines = (facet: Json, { columns, paint }: Screen): readonly string[] => {
  const counts = listOf(facet['counts']).map(
    // A value and its count stay on one line.
    ({ label, organisations }) => `${String(label).replaceAll(' ', '\u00a0')}\u00a0${String(organisations)}`,
  );
  if (counts.length === 0) return [];
  return wrap(counts.join(' · '), columns - 2, `${String(facet['label'])}: `).map(paint.dim);
};

/** `none`: what to say where nobody was found. */
export const pageLines = (
  page: Json,
  none: string,
  { say, out }: { say: Sentences; out: Screen },
): readonly string[] => {
  const hits = listOf(page['items']);
  const corrections = listOf(page['corrections']).map(({ typed, read }) =>
    out.paint.yellow(say.readAs(say.quoted(String(typed)), say.quoted(String(read)))),
  );
  const unheard = listOf(page['unheard']).map((word) =>
    out.paint.yellow(say.nobodySays(say.quoted(String(word)))),
  );
  const facets = listOf(page['facets']).flatMap((facet) => facetLines(facet, out));
  const all = Number(page['found']);
  return [
    ...corrections,
    ...unheard,
    ...(hits.length === 0 ? [none] : []),
    ...hits.flatMap((hit, at) => [...(at > 0 ? [''] : []), ...hitLines(hit, at + 1, say, out)]),
    ...(hits.length > 0 && all > hits.length ? ['', out.paint.dim(say.found(hits.length, all))] : []),
    ...(facets.length > 0 ? ['', ...facets] : []),
  ];
};
