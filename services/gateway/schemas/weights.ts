// What features count, as animators read it, and what learning comes to.
import * as z from 'zod';
import { learnedOutcomes } from '../weights-api.ts';
import { instant, share } from './fields.ts';

const figures = z.object({
  log_loss: z
    .number()
    .meta({ description: 'Mean of −ln of the chance given to what was answered; less is better.' }),
  auc: z.object({ value: share, low: share, high: share }).optional().meta({
    description: 'Area under the ROC curve with its 95 % interval; absent where all answered alike.',
  }),
});

const weightMove = z.object({
  weight: z.number().meta({ description: 'In log-odds, for a feature that is 1 above its neutral point.' }),
  hand_set: z.number(),
  before: z.number().meta({ description: 'In the version that served when this one was made.' }),
  moved: z.number().meta({ description: 'weight − before.' }),
  error: z.number().optional().meta({ description: 'Standard error; of learned ones.' }),
});

const featureWeight = weightMove.extend({
  feature: z.string().meta({ examples: ['need_met_by_offer'] }),
  name: z.string().meta({ description: 'In the asker’s language.' }),
});

export const weightsVersion = z
  .object({
    number: z.int().meta({ description: '0: set by hand.' }),
    serves: z.boolean().meta({ description: 'Rounds go by it from the next on.' }),
    made_at: instant.optional().meta({ description: 'Absent of those set by hand.' }),
    answers: z.int().meta({ description: 'Answers it was learned from.' }),
    bias: weightMove.meta({ description: 'What a side gains without any feature.' }),
    weights: z.array(featureWeight),
    replay: z
      .object({
        learned: z.int().meta({ description: 'Answers learned from.' }),
        tested: z.int().meta({ description: 'Later answers tested on.' }),
        since: instant.meta({ description: 'The first answer tested on.' }),
        current: figures.meta({ description: 'Of the weights that served.' }),
        next: figures.meta({ description: 'Of the new ones.' }),
        hand_set: figures.meta({ description: 'Of those set by hand.' }),
      })
      .optional(),
  })
  .meta({ id: 'WeightsVersion' });

export const learned = z
  .object({
    outcome: z.enum(learnedOutcomes),
    text: z.string().meta({ description: 'The outcome, in the asker’s language.' }),
    answers: z.int().meta({ description: 'Answers there are.' }),
    fewest_tested: z.int().meta({ description: 'Answers that a test takes at the least.' }),
    version: weightsVersion.optional().meta({ description: 'Absent with too few answers.' }),
  })
  .meta({ id: 'Learned' });
