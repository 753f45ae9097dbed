// What the other side of a link is called: its name, or, of a discreet one, what may be known. Pure.
import type { Suggestion } from '../api/generated.ts';
import type { Text } from '../language/text.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const nameOf = (
  { organisation, about }: Pick<Suggestion, 'organisation' | 'about'>,
  text: Text,
): string =>
  organisation?.name ??
  (about
    ? capital(text('parts.unnamed', { kind: text(`name.kind.${about.kind}`) }))
    : text('parts.somebody'));
