// Which answers an event makes old: keys of queries. Pure.
import type { ServerEvent } from './event-stream.ts';

export type Key = readonly string[];

const ids = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** All that events speak of. */
export const followed: readonly Key[] = [
  ['suggestions'],
  ['suggestion'],
  ['pair'],
  ['notices'],
  ['introductions'],
  ['introduction'],
  ['calls'],
  ['queue'],
];

/** Of whichever, where none is named. */
const keysOfIntroduction = (id: unknown): readonly Key[] => [
  ['introduction', ...ids([id])],
  ['introductions'],
  // What becomes of one is what animators have to do.
  ['queue'],
];

export const keysOf = ({ kind, data }: ServerEvent): readonly Key[] => {
  const of = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>;
  if (kind === 'introduction') return keysOfIntroduction(of['id']);
  if (kind === 'notice')
    return [
      ['notices', ...ids([of['person']])],
      // What it is about has changed with it.
      ...(of['introduction'] === undefined ? [] : keysOfIntroduction(of['introduction'])),
      ...(of['call'] === undefined ? [] : [['calls']]),
    ];
  if (kind !== 'suggestion') return [];
  const organisations = ids(of['organisations']);
  const suggestion: Key = ['suggestion', ...ids([of['id']])];
  // Whose it was nobody remembers: it may be anybody's.
  if (organisations.length === 0) return [['suggestions'], suggestion, ['pair']];
  // A member is told only its own side: how that stands to whomever it asked about.
  return [
    suggestion,
    ...organisations.flatMap((one): Key[] => [
      ['suggestions', one],
      ['pair', one],
    ]),
  ];
};

const mostKeys = 40;

/** Each once; where there are many, all of them at once. */
export const keysTogether = (events: readonly ServerEvent[]): readonly Key[] => {
  const keys = new Map(events.flatMap(keysOf).map((key) => [key.join(' '), key]));
  return keys.size > mostKeys ? followed : [...keys.values()];
};
