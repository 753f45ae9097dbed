// A page of a list, and how one is asked for.
import * as z from 'zod';
import { breaks } from './fields.ts';

export const pageOf = <T extends z.ZodType>(item: T, name: string) =>
  z
    .object({
      items: z.array(item),
      next: z.string().nullable().meta({ description: 'Cursor of the next page; null at the end.' }),
    })
    .meta({ id: name });

/** How many there are to be, as a query says it: `standard` where it does not. */
export const howMany = (
  items: string,
  { least = 1, most, standard }: { least?: number; most: number; standard: number },
) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most,
      breaks('malformed', { expected: 'integer', min: String(least), max: String(most) }),
    )
    .transform(Number)
    .optional()
    .meta({
      description: `${items}, ${least} to ${most}; ${standard} when absent.`,
      override: { type: 'integer', minimum: least, maximum: most, default: standard },
    });

export const limitOf = (items: string, most: number, standard: number) =>
  howMany(`${items} in a page`, { most, standard });

export const defaultLimit = 50;

export const paging = {
  limit: limitOf('Items', 200, defaultLimit),
  cursor: z.string().min(1).max(2000).optional().meta({ description: 'The `next` of the page before.' }),
};
