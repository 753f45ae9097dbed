// Who wrote a version, when, and by which request.
import * as z from 'zod';
import { instant } from './fields.ts';

export const recorded = z
  .object({
    at: instant,
    by: z.string().meta({ description: 'Id of a person, or the kind of actor where no person acted.' }),
    request_id: z.string(),
  })
  .optional()
  .meta({ description: 'Who wrote this version; to those who may know.' });
