// How two organisations stand to one another, on a terminal: the standing, what forbids it, what is low. Pure.
import type { Json } from './api/api.ts';
import { wrap } from './lay-out-text.ts';
import type { Sentences } from './say/en.ts';
import { lowestLines } from './show-features.ts';
import { listOf, type Showing, suggestionLines } from './show-suggestion.ts';

/** The last day on which it holds, where this machine is. */
const lastDay = (until: string): string => {
  const last = new Date(Date.parse(until) - 1);
  const parts = [last.getFullYear(), last.getMonth() + 1, last.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
};

const suppressionText = (of: Json, say: Sentences): string => {
  const { text, code, reason, author, until } = of;
  const by = code === 'declined' ? say.pairs.answeredBy : say.pairs.notedBy;
  const words = typeof reason === 'string' && code !== 'declined' ? say.quoted(reason) : undefined;
  const { id, name } = (author ?? {}) as Json;
  const who = name ?? say.animators.authors[String(id)] ?? id;
  return [
    String(text),
    ...(words === undefined ? [] : [words]),
    ...(typeof who === 'string' ? [by(who)] : []),
    ...(typeof until === 'string' ? [say.pairs.upTo(lastDay(until))] : []),
  ].join(' ');
};

/**
 * How whoever said no to a suggestion, or not now, takes it back: the one whose word it is, first. Not wrapped: it is to be
 * copied.
 */
const takeBackLines = (of: Json, { say, screen }: Showing): readonly string[] => {
  const answers = listOf(of['suppressions']).filter(
    ({ code, suggestion }) => (code === 'declined' && suggestion !== undefined) || code === 'resting',
  );
  const [ours = {}, theirs = {}] = listOf(of['organisations']);
  const named = ({ name }: Json): string => JSON.stringify(name);
  const lines = answers.map(({ because }) => {
    const [who, other] = because !== undefined && because === theirs['id'] ? [theirs, ours] : [ours, theirs];
    return `    ${say.pairs.takeBack(named(who), named(other))}`;
  });
  return [...new Set(lines)].map(screen.paint.dim);
};

const weakLines = (side: Json, { say, screen }: Showing): readonly string[] => [
  '',
  ...wrap(String(side['text']), screen.columns - 2, '  '),
  `    ${screen.paint.dim(say.pairs.weigh)}`,
  ...lowestLines(listOf(side['lowest']), say, screen),
];

export const standingLines = (of: Json, showing: Showing): readonly string[] => {
  const { say, screen } = showing;
  const candidate = of['candidate'] as Json | undefined;
  return [
    ...wrap(String(of['text']), screen.columns - 2).map(screen.paint.bold),
    ...listOf(of['suppressions']).flatMap((one) =>
      wrap(suppressionText(one, say), screen.columns - 2, '  • '),
    ),
    ...takeBackLines(of, showing),
    ...listOf(of['sides']).flatMap((side) => weakLines(side, showing)),
    ...(candidate === undefined || Number(candidate['score']) === 0
      ? []
      : [
          '',
          ...(of['standing'] === 'forbidden' ? [say.pairs.otherwise] : []),
          ...suggestionLines(candidate, undefined, showing),
        ]),
  ];
};
