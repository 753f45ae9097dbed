// A suggestion on a terminal: whom to meet, how well it fits, and why, in the words of both sides.
import type { Json } from './api/api.ts';
import { bar, percent, wrap } from './lay-out-text.ts';
import { markedWords } from './mark-words.ts';
import type { Sentences } from './say/en.ts';
import { featureLines } from './show-features.ts';
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

export interface Showing {
  readonly say: Sentences;
  readonly screen: Screen;
  /** Ids of the statements among the sources that are discreet. */
  readonly discreet: ReadonlySet<string>;
  /** Also what gains are made of, where it is told. */
  readonly features?: boolean;
}

const isDiscreet = (quote: Json, { discreet }: Showing): boolean => discreet.has(textOf(quote['source']));

const sentence = (reason: Json, showing: Showing): readonly string[] => {
  const { say, screen } = showing;
  const text = textOf(reason['text']);
  const told = listOf(reason['quotes']).some(
    (quote) => isDiscreet(quote, showing) && text.includes(textOf(quote['words'])),
  );
  const { contribution } = reason;
  // What would be given makes nothing of one's own gain.
  const isGain = typeof contribution === 'number' && contribution > 0;
  const points = isGain ? say.pairs.points(Math.round(contribution * 100)) : '';
  const said = [text, ...(points === '' ? [] : [screen.paint.dim(points)]), ...(told ? [say.discreet] : [])];
  return wrap(said.join(' '), screen.columns - 2, '    • ');
};

/** Those the sentence has not quoted already. */
const furtherQuotes = (reason: Json): readonly Json[] =>
  listOf(reason['quotes']).filter(({ words }) => !textOf(reason['text']).includes(textOf(words)));

const quotes = (reason: Json, showing: Showing): readonly string[] => {
  const { say } = showing;
  const { columns, paint } = showing.screen;
  return furtherQuotes(reason).flatMap((quote) => {
    const label = (quote['side'] === 'ours' ? say.ours : say.theirs).padEnd(7);
    const mark = isDiscreet(quote, showing) ? ` ${say.discreet}` : '';
    const lines = wrap(say.quoted(markedWords(quote, paint)) + mark, columns - 2, `        ${label}`);
    return lines.map(quote['side'] === 'ours' ? paint.dim : paint.cyan);
  });
};

const notesOf = (of: Json, say: Sentences): readonly string[] => {
  const { answer, decline_reason: reason, declined_until: until, animators_only: hidden } = of;
  const id = of['id'] ?? of['suggestion'];
  const given = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
  return [
    ...(typeof answer === 'string' ? [say.answered(answer)] : []),
    ...(answer === 'no' ? [say.pairs.declined(given(reason), given(until))] : []),
    ...(of['added'] === true ? [say.pairs.added] : []),
    ...(of['explored'] === true ? [say.pairs.explored] : []),
    ...(hidden === true ? [say.animatorsOnly] : []),
    ...(typeof of['suggestion'] === 'string' ? [say.pairs.suggested] : []),
    // What has no name is answered by its id.
    ...(of['organisation'] === undefined && typeof id === 'string' ? [id] : []),
  ];
};

const madeOf = (of: Json, { say, screen, features }: Showing): readonly string[] => {
  const made = features === true ? (of['features'] as Json | undefined) : undefined;
  if (made === undefined) return [];
  return (['get', 'give'] as const).flatMap((side) => [
    `    ${screen.paint.dim(`${say.pairs.featuresOf[side]}:`)}`,
    ...featureLines(listOf(made[side]), say),
  ]);
};

/** Those that no reason has said already. */
const untoldPreviews = ({ previews, reasons }: Json): readonly string[] =>
  (Array.isArray(previews) ? (previews as string[]) : []).filter((words) =>
    listOf(reasons).every(({ text }) => !textOf(text).includes(words)),
  );

/** What the numbers are, and from whose eyes: animators are told what gains are made of. */
export const legendLines = (
  pairs: readonly Json[],
  { say, screen, features }: Showing,
): readonly string[] => {
  if (pairs.length === 0) return [];
  const isAnimator = pairs.some((pair) => pair['features'] !== undefined);
  return [
    say.pairs.whatScoresAre,
    ...(isAnimator ? [say.pairs.forAnimators] : []),
    ...(features === true && !isAnimator ? [say.pairs.featuresForAnimators] : []),
  ].flatMap((line) => wrap(line, screen.columns - 2).map(screen.paint.dim));
};

/** Also of a candidate: it has no answer. `rank`: absent where it stands alone. */
export const suggestionLines = (
  suggestion: Json,
  rank: number | undefined,
  showing: Showing,
): readonly string[] => {
  const { say, screen } = showing;
  const { paint, columns } = screen;
  const { score, get, give, organisation, about } = suggestion;
  const other = (organisation ?? about ?? {}) as Json;
  const name = organisation === undefined ? say.unnamed : textOf(other['name']);
  const share = (of: unknown): string => percent(Number(of)).trim().replace(' ', '\u00a0');
  const gains = say.gains(share(get), give === undefined ? undefined : share(give));
  const notes = notesOf(suggestion, say);
  return [
    `${rank === undefined ? '   ' : `${String(rank).padStart(2)}.`} ${paint.green(bar(Number(score), 10))} ${percent(Number(score))}  ${paint.bold(name)}`,
    ...wrap([describeOrganisation(other, say), gains, ...notes].join(' · '), columns - 2, '    ').map(
      paint.dim,
    ),
    ...untoldPreviews(suggestion).flatMap((words) => wrap(say.quoted(words), columns - 2, '    ')),
    ...listOf(suggestion['reasons']).flatMap((reason) => [
      ...sentence(reason, showing),
      ...quotes(reason, showing),
    ]),
    ...madeOf(suggestion, showing),
  ];
};
