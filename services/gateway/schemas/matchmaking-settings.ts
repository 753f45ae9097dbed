// What holds for the matchmaking of the whole campus, as animators write and read it.
import * as z from 'zod';
import { ordered } from './fields.ts';
import { organisationKind } from './organisation.ts';
import { patchOf } from './patch.ts';
import { statementType } from './statement.ts';

const schedule = z
  .strictObject({
    weekday: z
      .int()
      .min(1)
      .max(7)
      .meta({ description: '1: Monday to 7: Sunday, in the campus’s time zone.' }),
    hour: z.int().min(0).max(23),
    publish: z.boolean().meta({ description: 'Publish rounds without anybody looking.' }),
  })
  .optional()
  .meta({ description: 'When rounds are made by themselves, once a week; absent: on demand only.' });

const fields = {
  minimum: z.int().min(0).max(50).meta({ description: 'Suggestions each should have.' }),
  maximum: z
    .int()
    .min(0)
    .max(50)
    .meta({ description: 'Suggestions each may have unless it chose otherwise.' }),
  exposure_cap: z.int().min(1).max(50).meta({ description: 'Nobody has more, whatever they chose.' }),
  most_of_a_person: z
    .int()
    .min(1)
    .max(200)
    .meta({ description: 'Suggestions one person bears over all its organisations.' }),
  introduced_months: z
    .int()
    .min(0)
    .max(120)
    .meta({ description: 'Months for which two that were introduced are left alone.' }),
  animators_capacity: z.int().min(0).max(100_000).meta({
    description:
      'Pairs that a round may suggest anew, so that animators can see through what comes of them; 0: no limit.',
  }),
  schedule,
};

const body = z.strictObject(fields).meta({ id: 'MatchmakingSettingsBody' });

/** What a patched body must be. */
export const settingsBody = body.superRefine(ordered('minimum', 'maximum'));

export const settingsPatch = patchOf(body, {
  maximum: 4,
  schedule: { weekday: 1, hour: 6, publish: false },
});

const version = z.int().min(0).meta({ description: '0: as delivered; in quotes, what `If-Match` takes.' });

export const matchmakingSettings = z.object({ version, ...fields }).meta({ id: 'MatchmakingSettings' });

const usual = z.number().min(0).max(1).meta({
  description: '1: what such an organisation is there for; .5 speaks neither for nor against; 0: unheard of.',
});

const cells = z
  .partialRecord(organisationKind, z.partialRecord(statementType, usual))
  .meta({ description: 'By kind of organisation, then by type of what it brings.' });

export const kindTypesPatch = z
  .strictObject({ usual: cells })
  .meta({ id: 'KindTypesPatch', examples: [{ usual: { lab: { data: 0.8, patient_experience: 0.3 } } }] });

export const kindTypes = z.object({ version, usual: cells }).meta({ id: 'KindTypes' });
