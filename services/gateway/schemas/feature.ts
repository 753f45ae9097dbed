// What the gain of a side is made of, as answers show it.
import * as z from 'zod';
import { features } from '../suggestions/suggestion.ts';
import { share } from './fields.ts';

export const feature = z.enum(features).meta({ id: 'Feature', description: 'What counts in a gain.' });

const named = {
  feature,
  name: z.string().meta({ description: 'What it is called, in the asker’s language.' }),
  text: z.string().meta({ description: 'What it says of a side and the other one, as a sentence.' }),
  value: share.optional().meta({ description: 'Absent where it is not known: it counts for nothing then.' }),
};

export const featureValue = z
  .object({
    ...named,
    contribution: z.number().meta({
      description:
        'What it has in the gain; below 0: it lowers it. All of a side sum to what its gain is above that of nothing known.',
    }),
  })
  .meta({ id: 'FeatureValue' });

export const lowFeature = z
  .object({
    ...named,
    contribution: z.number().meta({ description: 'What it takes off the log-odds of the gain; below 0.' }),
  })
  .meta({ id: 'LowFeature', description: 'A feature that keeps a gain low.' });
