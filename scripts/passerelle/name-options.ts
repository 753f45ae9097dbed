// What the mesh says of a field, said of the option or argument that was typed for it. Pure.
import type { FieldError, Problem } from './api/problem.ts';
import type { Sentences } from './say/en.ts';

/** `filters.organisation_kind[1]` is the option of `organisation_kind`. */
const bare = (field: string): string => field.replace(/^filters\./, '').replace(/\[\d+\]$/, '');

const renamed = (
  error: FieldError,
  typedFor: Readonly<Record<string, string>>,
  say: Sentences,
): FieldError => {
  const typed = typedFor[error.field] ?? typedFor[bare(error.field)];
  if (typed === undefined) return error;
  const field = say.quoted(error.field);
  const named = typed.startsWith('-') ? `${say.optionOf} ${typed}` : typed;
  const inTyped = (text: string): string =>
    text
      .replaceAll(`${say.parameter} ${field}`, named)
      .replaceAll(`${say.fieldOf} ${field}`, named)
      .replaceAll(field, typed);
  return { ...error, message: inTyped(error.message), cure: inTyped(error.cure) };
};

export const withTypedNames = (
  { errors, ...problem }: Problem,
  typedFor: Readonly<Record<string, string>>,
  say: Sentences,
): Problem => ({
  ...problem,
  ...(errors ? { errors: errors.map((error) => renamed(error, typedFor, say)) } : {}),
});
