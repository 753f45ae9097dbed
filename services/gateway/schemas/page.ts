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

/** How many items a page has: `standard` where it is not said. */
export const limitOf = (items: string, most: number, standard: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,6}$/.test(text) && Number(text) >= 1 && Number(text) <= most,
      breaks('malformed', { expected: 'integer', min: '1', max: String(most) }),
    )
    .transform(Number)
    .optional()
    .meta({
      description: `${items} in a page, 1 to ${most}; ${standard} when absent.`,
      override: { type: 'integer', minimum: 1, maximum: most, default: standard },
    });

export const defaultLimit = 50;

export const paging = {
  limit: limitOf('Items', 200, defaultLimit),
  cursor: z.string().min(1).max(2000).optional().meta({ description: 'The `next` of the page before.' }),
};
