// The kinds of field that bodies and answers are made of, with the limits of the contract.
import * as z from 'zod';
import { isId } from '../../platform/ids.ts';

/** Refused by `refine`: the rule travels in `params` to the sentence that says it. */
export const breaks = (rule: string, parameters: Record<string, string> = {}) => ({
  params: { rule, parameters },
});

// Control characters but tab and line ends: they come from broken files, and break terminals and logs.
// oxlint-disable-next-line no-control-regex
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const readable = (text: string): boolean => text.isWellFormed() && !control.test(text);

/** Free words of `min` to `max` characters; more than blanks where some are wanted. */
export const words = (min: number, max: number) => {
  const text = z
    .string()
    .min(min)
    .max(max)
    .refine(readable, breaks('malformed', { expected: 'text' }));
  return min === 0 ? text : text.refine((value) => value.trim() !== '', breaks('required'));
};

export const externalIdShape = /^[a-z][a-z0-9-]{0,31}:\S.{0,199}$/;

/** An id of the mesh. */
export const id = (prefix: string, what: string) =>
  z.string().meta({ description: `Id of ${what}.`, examples: [`${prefix}_0123456789abcdefghjkmnpqrs`] });

const malformedId = breaks('malformed', { expected: 'scheme:value' });

export const externalId = z
  .string()
  .max(251)
  .refine((text) => externalIdShape.test(text) && readable(text), malformedId)
  .meta({
    id: 'ExternalId',
    description:
      'An identifier that others gave: `scheme:value`, such as `siren:130026222` or `doi:10.1000/xyz`.',
    examples: ['siren:130026222'],
  });

export const externalIds = z.array(externalId).max(10);

/** Another thing, by its id or one of its external ids. */
export const reference = (to: string) =>
  z
    .string()
    .max(251)
    .refine(
      (text) => isId(text) || (externalIdShape.test(text) && readable(text)),
      breaks('malformed', { expected: 'reference' }),
    )
    .meta({ description: `${to}: id or external id \`scheme:value\`.`, examples: ['siren:130026222'] });

export const language = z.enum(['fr', 'en']).meta({ id: 'Language', description: 'Language of the words.' });

export const visibility = z.enum(['public', 'campus', 'animators']).meta({
  id: 'Visibility',
  description: 'Who may see it: everybody; members of the campus; animators and its own members.',
});

export const day = z.iso.date().meta({ description: 'Day, YYYY-MM-DD.', examples: ['2027-03-31'] });
export const instant = z.iso
  .datetime()
  .meta({ description: 'Instant, UTC.', examples: ['2026-11-02T09:30:00.000Z'] });

const countryShape = /^[A-Z]{2}$/;
export const country = z
  .string()
  .refine((text) => countryShape.test(text), breaks('malformed', { expected: 'FR' }))
  .meta({ description: 'ISO 3166-1 alpha-2, upper case.', examples: ['FR'], pattern: countryShape.source });

export const site = z
  .url({ protocol: /^https$/, normalize: false })
  .max(500)
  .meta({ description: 'Absolute https address.', examples: ['https://example.org'] });

const knownZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export const timeZone = z
  .string()
  .max(64)
  .refine(knownZone, breaks('malformed', { expected: 'Europe/Paris' }))
  .meta({ description: 'IANA name of a time zone.', examples: ['Europe/Paris'] });

export const email = z.email().max(254);

export const share = z.number().min(0).max(1);

export const version = z
  .int()
  .min(1)
  .meta({ description: 'One more at each write; in quotes, what `If-Match` takes.', examples: [3] });

/** Refuses a range whose end comes before its start; either may be absent. */
export const ordered =
  <F extends string, U extends string>(from: F, until: U) =>
  (value: Partial<Record<F | U, string | number | undefined>>, context: z.RefinementCtx): void => {
    const start = value[from];
    const end = value[until];
    if (start === undefined || end === undefined || typeof start !== typeof end || start <= end) return;
    context.addIssue({
      code: 'custom',
      path: [until],
      input: end,
      params: { rule: 'before', parameters: { other: from, as: typeof end } },
    });
  };

/** Refuses a span of time that does not last. */
export const lasting = (
  { start, end }: { readonly start: string; readonly end: string },
  context: z.RefinementCtx,
): void => {
  if (Date.parse(start) < Date.parse(end)) return;
  context.addIssue({
    code: 'custom',
    path: ['end'],
    input: end,
    params: { rule: 'before', parameters: { other: 'start', as: 'instant' } },
  });
};
