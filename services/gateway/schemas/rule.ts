// Rules about two organisations as clients write and read them.
import * as z from 'zod';
import { ruleKinds } from '../rules-api.ts';
import { day, id, instant, reference, version, words } from './fields.ts';

export const briefOrganisation = z
  .object({
    id: id('org', 'the organisation'),
    name: z
      .string()
      .optional()
      .meta({ description: 'Absent where the reader may not see it, or it is gone.' }),
  })
  .meta({ id: 'BriefOrganisation' });

const kind = z.enum(ruleKinds).meta({
  id: 'RuleKind',
  description:
    '`blocked`: the first does not want to be suggested to the second, who is never told; `conflict_of_interest`; ' +
    '`competitor`; `more_together`: the first asks for more with the second although they work together, which ' +
    'counts once both ask; `introduced`: they were brought together, which holds for some months.',
});

export const ruleBody = z
  .strictObject({
    kind,
    organisations: z
      .array(reference('An organisation'))
      .min(2)
      .max(2)
      .meta({ description: 'Two; the one that makes it first.' }),
    reason: words(1, 500).meta({ description: 'Why, for those who may see the rule.' }),
    since: instant.optional().meta({ description: 'From when it holds, UTC; from now when absent.' }),
    until: day
      .optional()
      .meta({ description: 'Last day it holds, in the campus’s time zone; for ever when absent.' }),
  })
  .meta({
    id: 'RuleBody',
    examples: [
      {
        kind: 'competitor',
        organisations: ['siren:130026222', 'ror:02vjkv261'],
        reason: 'Both sell the same dialysis monitors.',
        until: '2027-12-31',
      },
    ],
  });

export const rule = z
  .object({
    id: id('rul', 'the rule'),
    version,
    kind,
    organisations: z.array(briefOrganisation).meta({ description: 'Two; the one that made it first.' }),
    reason: z.string(),
    author: z.string().meta({ description: 'Id of a person, or the kind of actor where no person acted.' }),
    since: instant,
    until: day.optional().meta({ description: 'Last day; for ever when absent.' }),
    holds: z.boolean().meta({ description: 'Whether it holds now.' }),
  })
  .meta({ id: 'Rule' });
