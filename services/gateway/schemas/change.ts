// What changed since a place in the order of changes.
import * as z from 'zod';
import { instant, version } from './fields.ts';

const change = z
  .object({
    kind: z.enum(['organisation', 'statement', 'text']),
    id: z.string().meta({ description: 'Its id.', examples: ['org_0123456789abcdefghjkmnpqrs'] }),
    version: version.optional().meta({ description: 'As it stands now; absent where it is removed.' }),
    changed_at: instant.meta({ description: 'When the change was noticed, UTC.' }),
    removed: z
      .literal(true)
      .optional()
      .meta({ description: 'It may not be seen any more, for whatever reason: forget it.' }),
  })
  .meta({ id: 'Change' });

export const changePage = z
  .object({
    items: z.array(change).meta({ description: 'Each thing once, in the order of its latest change.' }),
    next: z.string().meta({ description: 'Where to read on, now or later; good for 30 days at least.' }),
    more: z.boolean().meta({ description: 'There is more to read already.' }),
  })
  .meta({ id: 'ChangePage' });
