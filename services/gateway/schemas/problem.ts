// What every refusal and failure looks like (RFC 9457), and what a page of a list is.
import * as z from 'zod';
import { faultCodes, violationRules } from '../../platform/faults/fault.ts';

export const problem = z
  .object({
    type: z.string().meta({ examples: ['urn:passerelle:problem:not-found'] }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().meta({ description: 'The request: `urn:passerelle:request:` and its id.' }),
    code: z.enum(faultCodes),
    errors: z
      .array(
        z.object({
          field: z.string().meta({ description: 'The field as it was sent.', examples: ['owners[2]'] }),
          pointer: z.string().meta({ description: 'JSON pointer to it.', examples: ['#/owners/2'] }),
          rule: z.enum(violationRules),
          value: z.string().optional(),
          message: z.string(),
          cure: z.string(),
        }),
      )
      .optional(),
    current: z.unknown().optional().meta({ description: 'The state that stands now, where it may be seen.' }),
  })
  .meta({ id: 'Problem' });

export const pageOf = <T extends z.ZodType>(item: T, name: string) =>
  z
    .object({
      items: z.array(item),
      next: z.string().nullable().meta({ description: 'Cursor of the next page; null at the end.' }),
    })
    .meta({ id: name });

const count = z
  .string()
  .regex(/^[1-9]\d{0,2}$/)
  .transform(Number)
  .pipe(z.int().max(200))
  .optional()
  .meta({
    description: 'Items in a page, 1 to 200; 50 when absent.',
    override: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
  });

export const paging = {
  limit: count,
  cursor: z.string().min(1).max(2000).optional().meta({ description: 'The `next` of the page before.' }),
};
export const defaultLimit = 50;
