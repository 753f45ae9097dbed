// Who is in the story, and what they say. The words of two of them are canaries: no other member may ever meet them.
import { type Made, making } from '../makers/campus.ts';
import type { Json, RestClient } from '../makers/rest-client.ts';

export const canaries = {
  discreet: 'canaridiscret',
  animators: 'canarianimateur',
  /** Of the organisation that is removed on the way. */
  removed: 'canaridisparu',
} as const;

export const preview = 'Une plateforme de mesure, sur demande';

export const words = {
  labNeed:
    'Nous cherchons des capteurs de glycémie portables pour suivre des patients diabétiques à domicile',
  startupOffer: 'Capteurs de glycémie portables pour le suivi à domicile de patients diabétiques',
  clinicNeed: 'Prothèses orthopédiques sur mesure pour de jeunes enfants',
  printerOffer: `Fabrication ${canaries.removed} de prothèses orthopédiques sur mesure`,
  labNeedOfShy: 'Spectrométrie de masse pour le dosage de biomarqueurs plasmatiques',
  shyOffer: `Spectrométrie de masse ${canaries.discreet} et dosage de biomarqueurs plasmatiques`,
  labNeedOfHidden: 'Cryoconservation de tissus hépatiques humains',
  hiddenOffer: `Cryoconservation ${canaries.animators} de tissus hépatiques humains`,
} as const;

export interface Cast {
  readonly lab: Made;
  readonly startup: Made;
  readonly clinic: Made;
  readonly printer: Made;
  readonly shy: Made;
  readonly hidden: Made;
  /** Says what the start-up says, and never agreed to be suggested. */
  readonly silent: Made;
  readonly ada: Made;
  readonly bo: Made;
  /** Acts for the lab and for the start-up. */
  readonly both: Made;
  readonly cleo: Made;
  readonly pia: Made;
  readonly shona: Made;
  readonly hal: Made;
  readonly startupOffer: Made;
  readonly clinicNeed: Made;
  readonly printerOffer: Made;
  readonly shyOffer: Made;
  readonly hiddenOffer: Made;
}

const organisations = async (rest: RestClient) => {
  const make = making(rest);
  return {
    lab: await make.organisation({ name: 'Laboratoire Canopée' }),
    startup: await make.organisation({ name: 'Glycopont', kind: 'startup' }),
    clinic: await make.organisation({ name: 'Clinique des Quais', kind: 'care_provider' }),
    printer: await make.organisation({ name: `Atelier ${canaries.removed}`, kind: 'industrial' }),
    shy: await make.organisation({ name: 'Mesures Réservées', kind: 'startup', country: 'BE' }),
    hidden: await make.organisation({ name: 'Biobanque du Port', kind: 'public_operator' }),
    silent: await make.organisation({ name: 'Capteurs Taiseux', kind: 'startup', consents: [] }),
  };
};

export const makeCampus = async (rest: RestClient): Promise<Cast> => {
  const make = making(rest);
  const of = await organisations(rest);
  const member = (organisation: Made, given_name: string): Promise<Made> =>
    make.person(organisation.id, { given_name });
  const persons = {
    ada: await member(of.lab, 'Ada'),
    bo: await member(of.startup, 'Bo'),
    both: await make.person(of.lab.id, {
      memberships: [of.lab, of.startup].map(({ id }) => ({ organisation: id, role: 'member' })),
    }),
    cleo: await member(of.clinic, 'Cléo'),
    pia: await member(of.printer, 'Pia'),
    shona: await member(of.shy, 'Shona'),
    hal: await member(of.hidden, 'Hal'),
  };
  const say = (who: Made, kind: 'offer' | 'need', text: string, more: Json = {}): Promise<Made> =>
    make.statement(who.id, { kind, text, ...more });
  await say(of.lab, 'need', words.labNeed);
  await say(of.lab, 'need', words.labNeedOfShy);
  await say(of.lab, 'need', words.labNeedOfHidden);
  await say(of.silent, 'offer', words.startupOffer);
  return {
    ...of,
    ...persons,
    startupOffer: await say(of.startup, 'offer', words.startupOffer),
    clinicNeed: await say(of.clinic, 'need', words.clinicNeed),
    printerOffer: await say(of.printer, 'offer', words.printerOffer),
    shyOffer: await say(of.shy, 'offer', words.shyOffer, { discreet: true, preview }),
    hiddenOffer: await say(of.hidden, 'offer', words.hiddenOffer, { visibility: 'animators' }),
  };
};

/** Every answer a person can get about everything there is: the addresses, to be asked as that person. */
export const everyAddress = (cast: Cast, suggestions: readonly string[]): readonly string[] => {
  const organisations = [cast.lab, cast.startup, cast.clinic, cast.shy, cast.hidden, cast.silent];
  const below = ['', '/statements', '/texts', '/collaborations', '/memberships', '/consents', '/suggestions'];
  const lists = [
    'organisations',
    'statements',
    'texts',
    'collaborations',
    'persons',
    'memberships',
    'consents',
  ];
  const searches = [...Object.values(words), ...Object.values(canaries)];
  return [
    ...lists.map((kind) => `/v1/${kind}?limit=200`),
    ...organisations.flatMap(({ id }) => [
      ...below.map((path) => `/v1/organisations/${id}${path}`),
      `/v1/statements?organisation=${id}`,
      ...suggestions.map((suggestion) => `/v1/suggestions/${suggestion}?organisation=${id}`),
    ]),
    ...suggestions.map((id) => `/v1/suggestions/${id}`),
    ...[cast.shyOffer, cast.hiddenOffer].map(({ id }) => `/v1/statements/${id}`),
    ...[cast.ada, cast.bo, cast.shona, cast.hal].flatMap(({ id }) => [
      `/v1/persons/${id}`,
      `/v1/persons/${id}/notices`,
    ]),
    ...searches.map((q) => `/v1/search?q=${encodeURIComponent(q)}`),
    '/v1/settings',
    '/v1/backup',
    '/v1/dead-letters',
    '/v1/health',
    '/openapi.json',
  ];
};
