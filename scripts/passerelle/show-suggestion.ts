// A suggestion on a terminal: whom to meet, how well it fits, and why, in the words of both sides.
import type { Json } from './api/api.ts';
import { bar, percent, wrap } from './lay-out-text.ts';
import type { Sentences } from './say/en.ts';
import type { Screen } from './terminal.ts';

export const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Kind, country and address of an organisation, as far as they are told. */
export const describeOrganisation = (of: Json, say: Sentences): string => {
  const { kind, country, site, invented } = of;
  const marked = invented === true ? say.invented : '';
  return [say.kinds[textOf(kind)] ?? textOf(kind), textOf(country), textOf(site), marked]
    .filter((part) => part !== '')
    .join(' · ');
};

const sentence = (reason: Json, { columns }: Screen): readonly string[] =>
  wrap(textOf(reason['text']), columns - 2, '    • ');

/** Those the sentence has not quoted already. */
const furtherQuotes = (reason: Json): readonly Json[] =>
  listOf(reason['quotes']).filter(({ words }) => !textOf(reason['text']).includes(textOf(words)));

const quotes = (reason: Json, say: Sentences, { columns, paint }: Screen): readonly string[] =>
  furtherQuotes(reason).flatMap((quote) => {
    const label = (quote['side'] === 'ours' ? say.ours : say.theirs).padEnd(7);
    const lines = wrap(say.quoted(textOf(quote['words'])), columns - 2, `        ${label}`);
    return lines.map(quote['side'] === 'ours' ? paint.dim : paint.cyan);
  });

export const suggestionLines = (
  suggestion: Json,
  rank: number,
  { say, screen }: { say: Sentences; screen: Screen },
): readonly string[] => {
  const { paint, columns } = screen;
  const { score, get, give, organisation, about, previews, answer, animators_only: hidden } = suggestion;
  const other = (organisation ?? about ?? {}) as Json;
  const name = organisation === undefined ? say.unnamed : textOf(other['name']);
  const share = (of: unknown): string => percent(Number(of)).trim().replace(' ', '\u00a0');
  const gains = say.gains(share(get), give === undefined ? undefined : share(give));
  const notes = [
    ...(typeof answer === 'string' ? [say.answered(answer)] : []),
    ...(hidden === true ? [say.animatorsOnly] : []),
  ];
  return [
    `${String(rank).padStart(2)}. ${paint.green(bar(Number(score), 10))} ${percent(Number(score))}  ${paint.bold(name)}`,
    ...wrap([describeOrganisation(other, say), gains, ...notes].join(' · '), columns - 2, '    ').map(
      paint.dim,
    ),
    ...(Array.isArray(previews) ? previews : []).flatMap((words) =>
      wrap(say.quoted(String(words)), columns - 2, '    '),
    ),
    ...listOf(suggestion['reasons']).flatMap((reason) => [
      ...sentence(reason, screen),
      ...quotes(reason, say, screen),
    ]),
  ];
};
