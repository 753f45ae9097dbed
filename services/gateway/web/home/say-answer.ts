// What an answer that was just given says of itself.
import type { Language } from '../api/generated.ts';
import { dayIn } from '../language/numbers.ts';
import type { useText } from '../language/use-text.ts';
import type { Given } from './hold-answers.ts';

interface Said {
  readonly text: ReturnType<typeof useText>;
  readonly language: Language;
  /** Of who was answered. */
  readonly name: string;
}

export const sayAnswer = ({ answer, reason, until }: Given, { text, language, name }: Said): string =>
  text('home.done', {
    name,
    answer,
    hasWhy: reason ? 'yes' : 'no',
    why: reason ? text(`name.decline.${reason}`) : '',
    hasDay: until ? 'yes' : 'no',
    day: until ? dayIn(language, until) : '',
  });
