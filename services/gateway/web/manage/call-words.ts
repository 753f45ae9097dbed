// A call as it is being written, field by field, and what is sent of it. Pure.
import type { Call, CallBody, CallPatch } from '../api/generated.ts';
import type { Words } from '../kept/words.ts';
import { pointOf, readPoints, requirementOf, writePoints } from './asked-points.ts';

export const callFields = [
  'title',
  'text',
  'language',
  'url',
  'opens_on',
  'closes_on',
  'budget',
  'least_partners',
  'most_partners',
  'countries',
  'requirements',
] as const;
export type CallField = (typeof callFields)[number];

/** What a new one begins with. */
export const newCall: Words = { language: 'fr', least_partners: '2', most_partners: '6' };

export const callWords = (of: Call): Words => ({
  title: of.title,
  text: of.text,
  language: of.language,
  url: of.url ?? '',
  opens_on: of.opens_on ?? '',
  closes_on: of.closes_on,
  budget: of.budget === undefined ? '' : String(of.budget),
  least_partners: String(of.least_partners),
  most_partners: String(of.most_partners),
  countries: of.countries.join(' '),
  requirements: writePoints(of.requirements.map(pointOf)),
});

/** Written as people write them: grouped, or with the currency. What is no number is sent as it is. */
const numberIn = (written: string): unknown => {
  const plain = written.replaceAll(/[\s\u00a0\u202f']|€|EUR/g, '');
  if (plain === '') return undefined;
  return /^\d+$/.test(plain) ? Number(plain) : written;
};

/** Codes, however they are set apart. */
export const countriesIn = (written: string): readonly string[] =>
  written
    .toUpperCase()
    .split(/[^\p{L}\d]+/u)
    .filter((code) => code !== '');

/** Undefined: it says nothing. */
const sentOf = (field: CallField, words: Words): unknown => {
  const written = (words[field] ?? '').trim();
  switch (field) {
    case 'budget':
    case 'least_partners':
    case 'most_partners':
      return numberIn(written);
    case 'countries':
      return countriesIn(written);
    case 'requirements':
      return readPoints(written).map(requirementOf);
    default:
      return written === '' ? undefined : written;
  }
};

export const callBodyOf = (words: Words): CallBody => {
  const all = { ...newCall, ...words };
  const said = callFields.map((field) => [field, sentOf(field, all)] as const);
  // What is wrong with it the server says, field by field.
  return Object.fromEntries(said.filter(([, value]) => value !== undefined)) as unknown as CallBody;
};

/** A merge patch of what differs; undefined where nothing does. */
export const callPatchOf = (before: Words, written: Words): CallPatch | undefined => {
  const after = { ...before, ...written };
  const changed = callFields.flatMap((field) => {
    const [was, is] = [sentOf(field, before), sentOf(field, after)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [[field, is ?? null] as const];
  });
  return changed.length === 0 ? undefined : (Object.fromEntries(changed) as CallPatch);
};

/** Fields that somebody else changed between two states. */
export const fieldsChanged = (before: Words, after: Words): readonly CallField[] =>
  callFields.filter(
    (field) => JSON.stringify(sentOf(field, before)) !== JSON.stringify(sentOf(field, after)),
  );

/** What has to be said before it can be sent: fields, and points of what is asked by their keys. */
export const missingIn = (words: Words): readonly string[] => [
  ...(['title', 'text', 'closes_on'] as const).filter((field) => (words[field] ?? '').trim() === ''),
  ...readPoints(words['requirements'] ?? '')
    .filter(({ asks, words: asked }) => asks === 'expertise' && asked.trim() === '')
    .map(({ key }) => key),
];
