// What holds for all introductions, as animators write and read it; and an organisation's wish for a review.
import * as z from 'zod';
import { patchOf } from './patch.ts';

const fields = {
  review_all: z.boolean().meta({ description: 'An animator looks at every request first.' }),
  answer_days: z.int().min(1).max(90).meta({ description: 'Days to answer.' }),
  remind_after_days: z.int().min(0).max(89).meta({
    description: 'Days after which who has not answered is reminded, fewer than `answer_days`; 0: never.',
  }),
  most_open: z
    .int()
    .min(1)
    .max(100)
    .meta({ description: 'Requests of its own that an organisation may have open.' }),
  hold_seconds: z.int().min(0).max(3_600).meta({
    description: 'Seconds for which what is asked for or decided can be taken back before others are told.',
  }),
};

/** What a patched body must be. */
export const brokeringSettingsBody = z.strictObject(fields).meta({ id: 'BrokeringSettingsBody' });

export const brokeringSettingsPatch = patchOf(brokeringSettingsBody, { answer_days: 10 });

export const brokeringSettings = z
  .object({
    version: z.int().min(0).meta({ description: '0: as delivered; in quotes, what `If-Match` takes.' }),
    ...fields,
  })
  .meta({ id: 'BrokeringSettings' });

const review = z
  .boolean()
  .meta({ description: 'An animator looks at each of its introductions before it goes on.' });

export const reviewWishBody = z
  .strictObject({ review })
  .meta({ id: 'ReviewWishBody', examples: [{ review: true }] });

export const reviewWish = z
  .object({
    organisation: z.string(),
    version: z.int().min(0).meta({ description: '0: never said; in quotes, what `If-Match` takes.' }),
    review,
  })
  .meta({ id: 'ReviewWish' });
