// Who is told of what is done, and when. Pure but for the words.
import type { QueueEffect } from '../api/generated.ts';
import type { Language } from '../language/languages.ts';
import { dayIn, listIn, timeIn } from '../language/numbers.ts';
import type { Text } from '../language/text.ts';

interface Named {
  readonly id: string;
  readonly name?: string | undefined;
}

interface Saying {
  readonly text: Text;
  readonly language: Language;
}

const mostNamed = 4;

/** The first of them by name, the others by how many they are. */
export const namesIn = (all: readonly Named[], { text, language }: Saying): string => {
  const named = all.slice(0, all.length > mostNamed ? mostNamed - 1 : mostNamed);
  const others = all.length - named.length;
  return listIn(language, [
    ...named.map(({ name }) => name ?? text('parts.gone')),
    ...(others === 0 ? [] : [text('parts.told.others', { count: others })]),
  ]);
};

export const durationIn = (seconds: number, text: Text): string =>
  seconds % 60 === 0
    ? text('parts.minutes', { count: seconds / 60 })
    : text('parts.seconds', { count: seconds });

/** What must not be is told at once, whatever is held otherwise; and what ends as its organisation goes. */
const atOnce: readonly QueueEffect['code'][] = ['all_told_it_ends', 'organisations_merged'];

interface Telling {
  readonly effect?: QueueEffect | undefined;
  readonly tells: readonly Named[];
}

/** Nothing where nobody is told: the effect says that. `holdSeconds`: undefined while it is not known. */
export const toldWhen = (
  { effect, tells }: Telling,
  { holdSeconds, ...saying }: Saying & { readonly holdSeconds: number | undefined },
): string => {
  if (tells.length === 0) return '';
  const { text } = saying;
  const isHeld = holdSeconds !== 0 && !atOnce.some((code) => code === effect?.code);
  const when = isHeld
    ? holdSeconds === undefined
      ? text('parts.told.soon')
      : text('parts.told.after', { duration: durationIn(holdSeconds, text) })
    : text('parts.told.now');
  return text('parts.told', { count: tells.length, names: namesIn(tells, saying), when });
};

const isSameDay = (one: Date, other: Date): boolean => one.toDateString() === other.toDateString();

/** By its time where it is of today. */
export const momentIn = (language: Language, instant: string, now: Date): string =>
  isSameDay(new Date(instant), now) ? timeIn(language, instant) : dayIn(language, instant);
