// The French catalogue's words on what a search finds.
import { fr } from '../../platform/language/french-typography.ts';
import type { HitMatch, HitWords, Labels } from './sentences.ts';

const quoted = (words: string): string => fr`« ${words} »`;

/** What the found word is to whom it was found for; empty where it is the very word asked for. */
const aside = ({ kind, asked }: HitMatch, asker: string | undefined): string => {
  if (kind === 'same') return '';
  if (kind === 'near')
    return asker ? fr`proche de ${quoted(asked)} chez ${asker}` : fr`proche de votre ${quoted(asked)}`;
  return asker ? fr`là où ${asker} dit ${quoted(asked)}` : fr`votre ${quoted(asked)}`;
};

/** « a », votre « b », de « c » et de « d » : a comma closes what an aside opened. */
const listed = ({ matches, asker }: HitWords): string =>
  matches.reduce((said, match, at) => {
    const last = at === matches.length - 1;
    const before = matches[at - 1];
    const opened = before !== undefined && before.kind !== 'same';
    const link = last ? `${opened ? ',' : ''} et de ` : ', de ';
    const own = aside(match, asker);
    return `${said}${at === 0 ? 'de ' : link}${quoted(match.found)}${own === '' ? '' : `, ${own}`}`;
  }, '');

export const hit = (of: HitWords): string => {
  const { other, name, matches } = of;
  if (name !== undefined)
    return fr`${other} : son nom dit ${quoted(name)}${matches.length > 0 ? fr`, et il y est question ${listed(of)}` : ''}.`;
  return matches.length > 0
    ? fr`${other} parle ${listed(of)}.`
    : fr`${other} traite des mêmes thèmes que ${of.asker ?? 'votre question'}.`;
};

export const wordless = {
  theme: 'les thèmes des deux textes dans leur ensemble',
  rest: 'tout le reste, par petites parts',
};

export const labels: Labels = {
  fields: {
    organisation_kind: fr`sorte d'organisation`,
    pole: 'pôle',
    concept: 'concept',
    language: 'langue',
    statement_type: fr`type d'offre ou de besoin`,
    source_kind: 'sorte de source',
  },
  values: {
    organisation_kind: {
      lab: 'laboratoire',
      startup: 'jeune pousse',
      industrial: 'industriel',
      patient_association: 'association de patients',
      public_operator: 'opérateur public',
      care_provider: 'établissement de soins',
      incubator: 'incubateur',
      agency: 'agence',
      school: 'école',
    },
    pole: {
      research: 'recherche',
      patients_and_society: 'patients et société',
      training: 'formation',
      entrepreneurship: 'entrepreneuriat',
      health_professionals: 'professionnels de santé',
    },
    language: { fr: 'français', en: 'anglais' },
    statement_type: {
      expertise: 'expertise',
      data: 'données',
      equipment: 'équipement',
      patient_experience: 'expérience de patients',
      clinical_site: 'site clinique',
      funding: 'financement',
      regulatory: 'réglementation',
      training: 'formation',
      co_development: 'codéveloppement',
    },
    source_kind: {
      organisation: 'description',
      offer: 'offre',
      need: 'besoin',
      text: 'publication ou projet',
    },
  },
};
