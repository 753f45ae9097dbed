// What the mesh says of a field, said of the option or argument that was typed for it. Pure.
import type { FieldError, Problem } from '../../services/gateway/web/imports/rows/problem.ts';
import type { Command } from './command.ts';
import type { Given } from './parse-command-line.ts';
import type { Sentences } from './say/en.ts';

/** `filters.organisation_kind[1]` is the option of `organisation_kind`. */
const bare = (field: string): string => field.replace(/^filters\./, '').replace(/\[\d+\]$/, '');

/** What was typed, under which name. */
export interface Typed {
  /** Field of the REST API → option or argument. */
  readonly typedFor: Readonly<Record<string, string>>;
  /** What was typed for an option or argument; undefined where that is not known. */
  valueOf(name: string): string | undefined;
}

export const typedIn = (
  { typedFor = {}, places = {} }: Pick<Command, 'typedFor' | 'places'>,
  given: Given,
): Typed => ({
  typedFor: typeof typedFor === 'function' ? typedFor(given) : typedFor,
  valueOf: (name) => {
    const place = places[name];
    if (place !== undefined) return given.words[place];
    return name.startsWith('--') ? given.value(name.slice(2)) : undefined;
  },
});

/** Of `a,b`, what was typed for `networks[1]` is `b`. */
const partOf = (value: string | undefined, field: string): string | undefined => {
  const [, place] = /\[(\d+)\]$/.exec(field) ?? [];
  const parts = value?.split(',').flatMap((part) => part.trim() || []) ?? [];
  return place === undefined || parts.length < 2 ? value : parts[Number(place)];
};

const renamed = (error: FieldError, { typedFor, valueOf }: Typed, say: Sentences): FieldError => {
  const nameOf = (field: string): string | undefined => typedFor[field] ?? typedFor[bare(field)];
  const typed = nameOf(error.field);
  if (typed === undefined) return error;
  const field = say.quoted(error.field);
  const named = typed.startsWith('-') ? `${say.optionOf} ${typed}` : typed;
  const value = partOf(valueOf(typed), error.field);
  const sent = error.value === undefined || value === undefined ? undefined : say.quoted(error.value);
  /** The other fields that it names, such as the day that it comes before. */
  const others = Object.entries(typedFor).filter(
    ([other]) => other !== error.field && say.quoted(other) !== sent,
  );
  const inTyped = (text: string): string =>
    others.reduce(
      (so, [other, name]) => so.replaceAll(say.quoted(other), name),
      text
        .replaceAll(`${say.parameter} ${field}`, named)
        .replaceAll(`${say.fieldOf} ${field}`, named)
        .replaceAll(field, typed)
        // An id was sent for a name, an instant for a day.
        .replaceAll(sent ?? field, sent === undefined ? typed : say.quoted(value ?? '')),
    );
  return { ...error, message: inTyped(error.message), cure: inTyped(error.cure) };
};

export const withTypedNames = ({ errors, ...problem }: Problem, typed: Typed, say: Sentences): Problem => ({
  ...problem,
  ...(errors ? { errors: errors.map((error) => renamed(error, typed, say)) } : {}),
});
