// Pairs that need not be suggested: candidates, how two organisations stand to one another, limits.
import * as z from 'zod';
import { standings } from '../suggestions/standing.ts';
import { causes } from '../suggestions/suggestion.ts';
import { lowFeature } from './feature.ts';
import { id, instant, ordered, share } from './fields.ts';
import { namedOrganisation, pairFields } from './suggestion.ts';

export const candidate = z
  .object({
    ...pairFields,
    suggestion: id('sug', 'its suggestion, where there is one that the asker may know of').optional(),
  })
  .meta({ id: 'Candidate', description: 'A pair that could be suggested now.' });

const suppression = z
  .object({
    code: z.enum(causes),
    text: z.string().meta({ description: 'What forbids it as a sentence, in the asker’s language.' }),
    because: z.string().optional().meta({
      description:
        'Id of the organisation, collaboration, statement or introduction it follows from; for animators.',
    }),
    rule: id('rul', 'the rule, where somebody made one').optional(),
    suggestion: id(
      'sug',
      'the suggestion that was answered with a no: another answer takes it back',
    ).optional(),
    reason: z
      .string()
      .optional()
      .meta({ description: 'Why, in the words of who made the rule; of a no, the code of its reason.' }),
    author: z
      .object({ id: z.string(), name: z.string().optional() })
      .optional()
      .meta({ description: 'Who made it; for animators.' }),
    until: instant
      .optional()
      .meta({ description: 'First instant at which it no longer forbids; absent: not known, or never.' }),
  })
  .meta({ id: 'Suppression' });

const weakSide = z
  .object({
    organisation: id('org', 'the side'),
    gain: share.meta({ description: 'What it would gain.' }),
    needed: share.optional().meta({
      description: 'What it would have to gain, the other side as it is; absent where nothing would do.',
    }),
    text: z.string().meta({ description: 'Both as a sentence, in the asker’s language.' }),
    lowest: z.array(lowFeature).meta({ description: 'What pulls it down most, first.' }),
  })
  .meta({ id: 'WeakSide' });

export const pairStanding = z
  .object({
    organisations: z.array(namedOrganisation).meta({ description: 'Both; the one that asks first.' }),
    standing: z.enum(standings).meta({
      description:
        'Suggested; forbidden by a fact or a rule; a side would gain nothing; the score is too low; it could be, and is not; `unknown`: what a newer release of matchmaking says.',
    }),
    text: z.string().meta({ description: 'The standing as a sentence, in the asker’s language.' }),
    floor: share.meta({
      description: 'What the score would have to reach; with `nothing_to_gain`, a match.',
    }),
    suppressions: z
      .array(suppression)
      .meta({ description: 'What forbids it, as far as the asker may know.' }),
    gains_nothing: z.array(z.string()).meta({ description: 'Ids of those who would gain nothing.' }),
    nearest_match: share
      .optional()
      .meta({ description: 'The best match of a need and an answer there is, where it is not enough.' }),
    sides: z.array(weakSide).meta({ description: 'With `too_low`: both.' }),
    full: z.array(z.string()).meta({ description: 'Ids of those who have no more room; for animators.' }),
    candidate: candidate.optional().meta({ description: 'The pair, as far as the asker may know it.' }),
  })
  .meta({ id: 'PairStanding', description: 'How two organisations stand to one another, and why.' });

const most = 50;
const places = {
  minimum: z.int().min(0).max(most).meta({ description: 'It should have so many where it can.' }),
  maximum: z
    .int()
    .min(0)
    .max(most)
    .meta({ description: 'It has no more at a time; nor ever more than the campus lets any have.' }),
};

export const limitsBody = z
  .strictObject(places)
  .superRefine(ordered('minimum', 'maximum'))
  .meta({ id: 'LimitsBody', examples: [{ minimum: 1, maximum: 3 }] });

export const limits = z
  .object({
    organisation: id('org', 'the organisation'),
    version: z.int().min(0).meta({ description: '0 where the campus’s numbers hold.' }),
    ...places,
    chosen: z.boolean().meta({
      description: 'Set for this organisation, by a member or an animator; false: the campus’s numbers.',
    }),
  })
  .meta({ id: 'Limits', description: 'How many suggestions an organisation may have.' });
