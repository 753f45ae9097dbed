// What the server says against what was written, at the fields where it says so; the rest for the whole form.
import { problemIn } from '../api/client.ts';
import { useText } from '../language/use-text.ts';
import type { FieldOfForm } from './fields.ts';

interface Troubles {
  at(field: FieldOfForm): string | undefined;
  readonly general: string | undefined;
}

/** `owners[1]` is in the field `owners`. */
const nameOf = (field: string): string => field.split(/[.[]/)[0] ?? field;

export const useTroubles = (error: unknown, fields: readonly FieldOfForm[]): Troubles => {
  const text = useText();
  if (error === null || error === undefined) return { at: () => undefined, general: undefined };
  const problem = problemIn(error);
  if (!problem) return { at: () => undefined, general: text('profile.unheard') };
  const told = problem.errors ?? [];
  const isOf = (field: string, name: string): boolean => nameOf(field) === name;
  const elsewhere = told.filter(({ field }) => !fields.some(({ name }) => isOf(field, name)));
  const say = (some: typeof told): string | undefined =>
    some.length === 0 ? undefined : some.map(({ message, cure }) => `${message} ${cure}`).join(' ');
  const at = ({ name, as }: FieldOfForm): string | undefined => {
    const here = told.filter(({ field }) => isOf(field, name));
    return as === 'choice' && here.some(({ rule }) => rule === 'required')
      ? text('profile.choose')
      : say(here);
  };
  return {
    at,
    general: told.length === 0 ? problem.detail : say(elsewhere),
  };
};
