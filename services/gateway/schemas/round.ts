// Campus rounds as animators start and read them.
import * as z from 'zod';
import { leftOutCauses, pairChanges, roundStates } from '../rounds/round.ts';
import { instant, share } from './fields.ts';
import { briefOrganisation } from './rule.ts';
import { cause } from './suggestion.ts';

export const roundBody = z
  .strictObject({
    publish: z
      .boolean()
      .optional()
      .meta({ description: 'Publish it as soon as it is there; otherwise it waits to be looked at.' }),
  })
  .meta({ id: 'RoundBody', examples: [{}, { publish: true }] });

export const leftOut = z
  .object({
    organisation: briefOrganisation,
    has: z.int(),
    should: z.int(),
    cause: z.enum(leftOutCauses),
    text: z.string().meta({ description: 'The cause, in the asker’s language.' }),
  })
  .meta({ id: 'LeftOut' });

const point = z.object({ organisations: share, suggestions: share });

const heldBack = z.object({
  code: z.string(),
  pairs: z.int(),
  text: z.string().meta({ description: 'What these pairs have in common, in the asker’s language.' }),
});

const report = z
  .object({
    organisations: z.int().meta({ description: 'Those that took part: that agreed to be suggested.' }),
    candidates: z.int().meta({ description: 'Pairs it chose from.' }),
    pairs: z.int().meta({ description: 'Pairs it made.' }),
    covered: z.int().meta({ description: 'Sum over organisations of how much of their minimum they have.' }),
    most_covered: z.int().meta({ description: 'No assignment can cover more.' }),
    gain: z.number().meta({ description: 'Sum of the scores of its pairs.' }),
    most_gain: z.number().meta({ description: 'No assignment that covers as much can have more.' }),
    gap: z.number().meta({ description: '(most_gain − gain) / most_gain; 0 where it is proven best.' }),
    share_with_any: share.meta({ description: 'Share of organisations with at least one suggestion.' }),
    fresh: z.int().meta({ description: 'Pairs that the round before had not.' }),
    repeated: z.int().meta({ description: 'Pairs that it had too.' }),
    dropped: z.int().meta({ description: 'Pairs that it had and this one has not.' }),
    explored: z.int().meta({ description: 'Pairs made to try a newcomer.' }),
    gini: z.number().meta({ description: 'Of suggestions over organisations; 0: all have as many.' }),
    lorenz: z.array(point).optional().meta({
      description: 'The least suggested share of organisations has that share of all; not in lists.',
    }),
    left_out_count: z.int().meta({ description: 'Organisations with fewer than they should have.' }),
    left_out: z
      .array(leftOut)
      .optional()
      .meta({ description: 'The first 1,000 of them; not in lists. All: …/left-out.' }),
    suppressed: z.array(heldBack).meta({
      description: 'What kept how many pairs from being candidates, most first; one pair may count twice.',
    }),
  })
  .meta({ id: 'RoundReport' });

export const round = z
  .object({
    number: z.int(),
    version: z.int().meta({ description: 'One more at each change; in quotes, what `If-Match` takes.' }),
    state: z
      .enum(roundStates)
      .meta({ description: '`unknown`: one that a newer release of matchmaking added.' }),
    progress: share.meta({ description: 'Of the state it is in.' }),
    started_by: z
      .string()
      .meta({ description: 'Id of a person, or the kind of actor where no person acted.' }),
    started_at: instant,
    published_at: instant.optional(),
    publishes_itself: z.boolean(),
    weights_version: z.int(),
    semantics_version: z.int(),
    failure: z
      .object({ code: z.string(), text: z.string() })
      .optional()
      .meta({ description: 'Why it failed, or was given up for another one.' }),
    report: report.optional().meta({ description: 'Once it is proposed.' }),
  })
  .meta({ id: 'Round' });

export const comparedPair = z
  .object({
    organisations: z.array(briefOrganisation),
    change: z
      .enum(pairChanges)
      .meta({ description: '`fresh`: only in this round; `dropped`: only in the other.' }),
    score: share.meta({ description: 'In this round; in the other where it is dropped.' }),
    explored: z.boolean().meta({ description: 'Made to try a newcomer.' }),
    dropped_for: cause
      .optional()
      .meta({ description: 'Why it is dropped; absent where nobody knows any more.' }),
  })
  .meta({ id: 'ComparedPair' });
