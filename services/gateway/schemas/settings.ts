// The campus's settings as clients write and read them.
import * as z from 'zod';
import { language, timeZone, words } from './fields.ts';
import { recorded } from './recorded.ts';

const fields = {
  name: words(1, 100),
  time_zone: timeZone.meta({ description: 'The zone in which days begin and end.' }),
  languages: z.array(language).min(1).max(2),
  notice_retention_days: z.int().min(1).max(3650),
};

export const settingsBody = z.strictObject(fields).meta({
  id: 'SettingsBody',
  examples: [
    { name: 'Campus', time_zone: 'Europe/Paris', languages: ['fr', 'en'], notice_retention_days: 365 },
  ],
});

export const settings = z
  .object({
    version: z
      .int()
      .min(0)
      .meta({ description: '0 until they are first set; in quotes, what `If-Match` takes.' }),
    ...fields,
    recorded,
  })
  .meta({ id: 'Settings' });
