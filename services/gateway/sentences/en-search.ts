// The English catalogue's words on what a search finds.
import type { HitMatch, HitWords, Labels } from './sentences.ts';

const quoted = (words: string): string => `“${words}”`;

/** What the found word is to whom it was found for; empty where it is the very word asked for. */
const aside = ({ kind, asked }: HitMatch, asker: string | undefined): string => {
  if (kind === 'same') return '';
  if (kind === 'near')
    return asker ? `close to ${quoted(asked)} at ${asker}` : `close to your ${quoted(asked)}`;
  return asker ? `where ${asker} says ${quoted(asked)}` : `your ${quoted(asked)}`;
};

/** “a”, your “b”, about “c” and about “d”: a comma closes what an aside opened. */
const listed = ({ matches, asker }: HitWords): string =>
  matches.reduce((said, match, at) => {
    const last = at === matches.length - 1;
    const before = matches[at - 1];
    const opened = before !== undefined && before.kind !== 'same';
    const link = last ? `${opened ? ',' : ''} and about ` : ', about ';
    const own = aside(match, asker);
    return `${said}${at === 0 ? 'about ' : link}${quoted(match.found)}${own === '' ? '' : `, ${own}`}`;
  }, '');

export const hit = (of: HitWords): string => {
  const { other, name, matches } = of;
  if (name !== undefined)
    return `${other}: its name says ${quoted(name)}${matches.length > 0 ? `, and it talks ${listed(of)}` : ''}.`;
  return matches.length > 0
    ? `${other} talks ${listed(of)}.`
    : `${other} deals with the same themes as ${of.asker ?? 'your question'}.`;
};

export const wordless = {
  theme: 'the themes of both texts as a whole',
  rest: 'all the rest, in small parts',
};

export const labels: Labels = {
  fields: {
    organisation_kind: 'kind of organisation',
    pole: 'pole',
    concept: 'concept',
    language: 'language',
    statement_type: 'type of offer or need',
    source_kind: 'kind of source',
  },
  values: {
    organisation_kind: {
      lab: 'lab',
      startup: 'start-up',
      industrial: 'industrial',
      patient_association: 'patient association',
      public_operator: 'public operator',
      care_provider: 'care provider',
      incubator: 'incubator',
      agency: 'agency',
      school: 'school',
    },
    pole: {
      research: 'research',
      patients_and_society: 'patients and society',
      training: 'training',
      entrepreneurship: 'entrepreneurship',
      health_professionals: 'health professionals',
    },
    language: { fr: 'French', en: 'English' },
    statement_type: {
      expertise: 'expertise',
      data: 'data',
      equipment: 'equipment',
      patient_experience: 'patient experience',
      clinical_site: 'clinical site',
      funding: 'funding',
      regulatory: 'regulatory matters',
      training: 'training',
      co_development: 'co-development',
    },
    source_kind: {
      organisation: 'description',
      offer: 'offer',
      need: 'need',
      text: 'publication or project',
    },
  },
};
