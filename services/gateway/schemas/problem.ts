// What every refusal and failure looks like (RFC 9457).
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
