// What a form is made of, and how what is written in it becomes what is sent. Pure. Every value is text while it is
// being written: that is what a draft keeps.
import type { MessageKey } from '../language/fr.ts';

export type Values = Readonly<Record<string, string>>;
export type Body = Readonly<Record<string, unknown>>;

export interface FieldOption {
  readonly value: string;
  readonly key: MessageKey;
}

/** `yes` is a tick; `some` and `partners` hold several values, with spaces between. */
type FieldForm = 'line' | 'lines' | 'choice' | 'some' | 'day' | 'number' | 'address' | 'yes' | 'partners';

export interface FieldOfForm {
  readonly name: string;
  readonly as: FieldForm;
  readonly label: MessageKey;
  readonly help?: MessageKey;
  readonly options?: readonly FieldOption[];
  readonly isRequired?: boolean;
  /** What a new one begins with. */
  readonly standard?: string;
  /** Behind “more”. */
  readonly isRare?: boolean;
  /** Where it makes no sense it is not there, and says nothing. */
  readonly isThere?: (values: Values) => boolean;
}

export const listOf = (value: string): readonly string[] => value.split(' ').filter((one) => one !== '');

const textOf = (value: unknown): string => {
  if (value === true) return 'yes';
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

export const valuesOf = (fields: readonly FieldOfForm[], item: object): Values => {
  const of = new Map<string, unknown>(Object.entries(item));
  return Object.fromEntries(fields.map(({ name }) => [name, textOf(of.get(name))]));
};

export const standardValues = (fields: readonly FieldOfForm[]): Values =>
  Object.fromEntries(fields.map(({ name, standard = '' }) => [name, standard]));

const isThere = ({ isThere: is }: FieldOfForm, values: Values): boolean => is?.(values) ?? true;

/** Undefined where the field says nothing. What is no number is sent as it is: the server says so at the field. */
const sentOf = (field: FieldOfForm, values: Values): unknown => {
  const value = isThere(field, values) ? (values[field.name] ?? '') : '';
  switch (field.as) {
    case 'yes':
      return value === 'yes';
    case 'some':
    case 'partners':
      return listOf(value);
    case 'number': {
      const read = Number(value);
      return value.trim() === '' ? undefined : Number.isNaN(read) ? value : read;
    }
    default:
      return value.trim() === '' ? undefined : value.trim();
  }
};

export const bodyOf = (fields: readonly FieldOfForm[], values: Values): Body =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const sent = sentOf(field, values);
      return sent === undefined ? [] : [[field.name, sent]];
    }),
  );

/** A merge patch of what differs; empty where nothing does. */
export const patchOf = (fields: readonly FieldOfForm[], before: Values, after: Values): Body =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const [was, is] = [sentOf(field, before), sentOf(field, after)];
      return JSON.stringify(was) === JSON.stringify(is) ? [] : [[field.name, is ?? null]];
    }),
  );

export const isSame = (fields: readonly FieldOfForm[], a: Values, b: Values): boolean =>
  Object.keys(patchOf(fields, a, b)).length === 0;

export const fieldsThere = (fields: readonly FieldOfForm[], values: Values): readonly FieldOfForm[] =>
  fields.filter((field) => isThere(field, values));
