// Who is in the stories of introductions, and what they do by REST. Names and addresses of persons are canaries: nobody
// may meet one before all have agreed, and no log ever.
import { setTimeout as pause } from 'node:timers/promises';
import { type Made, making } from '../makers/campus.ts';
import { eventually } from '../makers/eventually.ts';
import type { Answer, Json, RestClient } from '../makers/rest-client.ts';

const words = {
  labNeed:
    'Nous cherchons des capteurs de glycémie portables pour suivre des patients diabétiques à domicile',
  startupOffer: 'Capteurs de glycémie portables pour le suivi à domicile de patients diabétiques',
  clinicNeed: 'Prothèses orthopédiques sur mesure pour de jeunes enfants',
  printerOffer: 'Fabrication de prothèses orthopédiques sur mesure',
  labNeedOfTissues: 'Cryoconservation de tissus hépatiques humains pour nos essais',
  hubOffer: 'Cryoconservation de tissus hépatiques humains',
} as const;

/** In every name and address of a person, and in what a party says to animators alone. */
export const canary = /canari/i;

export const emailOf = (name: string): string => `canari.${name.toLowerCase()}@personnes.example`;

export interface Party {
  readonly own: boolean;
  readonly organisation?: { readonly id: string; readonly name: string };
  readonly answer?: string;
  readonly decline_reason?: string;
  readonly person?: { readonly name: string; readonly email?: string };
  readonly windows: readonly Window[];
}

export interface Window {
  readonly start: string;
  readonly end: string;
}

/** As one reader sees it. */
export interface Seen {
  readonly id: string;
  readonly stage: string;
  readonly standing: string;
  readonly sentence: string;
  readonly tag: string;
  readonly suggestion?: string;
  readonly call?: { readonly id: string; readonly title?: string };
  readonly parties: readonly Party[];
  readonly held_until?: string;
  readonly actions: readonly string[];
  readonly meeting?: Window & { readonly sequence: number; readonly cancelled: boolean };
  readonly free_slots: readonly Window[];
  readonly history?: readonly { readonly action: string; readonly by: string; readonly code?: string }[];
  readonly decline_words?: string;
}

export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly introduction?: string;
  readonly text: string;
  readonly at: string;
}

const organisations = async (rest: RestClient) => {
  const make = making(rest);
  return {
    lab: await make.organisation({ name: 'Laboratoire Canopée' }),
    startup: await make.organisation({ name: 'Glycopont', kind: 'startup' }),
    clinic: await make.organisation({ name: 'Clinique des Quais', kind: 'care_provider' }),
    printer: await make.organisation({ name: 'Atelier du Fil', kind: 'industrial' }),
    /** Works with the start-up already. */
    hub: await make.organisation({ name: 'Biobanque du Port', kind: 'public_operator' }),
  };
};

const person = (rest: RestClient, name: string, more: Json): Promise<Made> =>
  rest.take('POST', '/v1/persons', {
    body: { given_name: `Canari${name}`, family_name: 'Canarinom', email: emailOf(name), ...more },
  });

export const aMember = (rest: RestClient, organisation: Made, name: string): Promise<Made> =>
  person(rest, name, { memberships: [{ organisation: organisation.id, role: 'member' }] });

/** Organisations that take part, with one member each; nothing suggests them to anybody. */
export const newcomers = (rest: RestClient, ...names: readonly string[]) =>
  Promise.all(
    names.map(async (name) => {
      const organisation = await making(rest).organisation({ name: `Maison ${name}` });
      return { organisation, member: await aMember(rest, organisation, name) };
    }),
  );

export const makeCampus = async (rest: RestClient) => {
  const make = making(rest);
  await make.settings({ time_zone: 'Europe/Paris' });
  const of = await organisations(rest);
  const member = (organisation: Made, name: string): Promise<Made> => aMember(rest, organisation, name);
  const say = (who: Made, kind: 'offer' | 'need', text: string): Promise<Made> =>
    make.statement(who.id, { kind, text });
  const persons = {
    ada: await member(of.lab, 'Ada'),
    alix: await member(of.lab, 'Alix'),
    bo: await member(of.startup, 'Bo'),
    bea: await member(of.startup, 'Bea'),
    cleo: await member(of.clinic, 'Cleo'),
    pia: await member(of.printer, 'Pia'),
    hal: await member(of.hub, 'Hal'),
    /** Animators. */
    ann: await person(rest, 'Ann', { animator: true }),
    andy: await person(rest, 'Andy', { animator: true }),
  };
  await say(of.lab, 'need', words.labNeed);
  await say(of.startup, 'offer', words.startupOffer);
  await say(of.clinic, 'need', words.clinicNeed);
  await say(of.printer, 'offer', words.printerOffer);
  await say(of.lab, 'need', words.labNeedOfTissues);
  await say(of.hub, 'offer', words.hubOffer);
  await rest.take('POST', '/v1/collaborations', {
    body: {
      organisations: [of.startup.id, of.hub.id],
      kind: 'project',
      title: 'Tissus connectés',
      since: '2024-01-15',
    },
  });
  return { ...of, ...persons };
};
export type Cast = Awaited<ReturnType<typeof makeCampus>>;

/** What is done to introductions, in the words of who does it; `as`: a person, an animator when absent. */
export const brokering = (rest: RestClient) => {
  const act = (id: string, verb: string, as?: string, body: Json = {}): Promise<Answer> =>
    rest.call(
      verb === 'times' || verb === 'meeting' || verb === 'message' ? 'PUT' : 'POST',
      `/v1/introductions/${id}/${verb}`,
      {
        body,
        ...(as === undefined ? {} : { as }),
      },
    );
  const see = (id: string, as?: string): Promise<Answer> =>
    rest.call('GET', `/v1/introductions/${id}`, as === undefined ? {} : { as });
  const open = (organisationIds: readonly string[], more: Json = {}): Promise<Answer> =>
    rest.call('POST', '/v1/introductions', { body: { organisations: organisationIds, ...more } });
  const noticesOf = (person: string): Promise<Notice[]> =>
    rest.list(`/v1/persons/${person}/notices`, { as: person });
  return {
    act,
    see,
    noticesOf,
    /** The act's answer, which must be a success. */
    done: async (id: string, verb: string, as?: string, body?: Json): Promise<Seen> => {
      const { status, text, json } = await act(id, verb, as, body);
      if (status >= 300) throw new Error(`${verb} ${id}: ${status} ${text}`);
      return json;
    },
    seen: async (id: string, as?: string): Promise<Seen> => {
      const { status, text, json } = await see(id, as);
      if (status !== 200) throw new Error(`${id}: ${status} ${text}`);
      return json;
    },
    open,
    /** Once it is known everywhere that they take part. */
    opened: (organisationIds: readonly string[], more: Json = {}): Promise<Seen> =>
      eventually(async () => {
        const { status, text, json } = await open(organisationIds, more);
        if (status !== 201) throw new Error(`not opened: ${status} ${text}`);
        return json;
      }),
    ofOrganisation: (id: string, as?: string): Promise<Seen[]> =>
      rest.list(`/v1/organisations/${id}/introductions`, as === undefined ? {} : { as }),
    /** Resolves once the introduction stands there for this reader. */
    reaches: (id: string, stage: string, as?: string): Promise<Seen> =>
      eventually(async () => {
        const { json, text } = await see(id, as);
        if (json?.stage !== stage) throw new Error(`not ${stage}: ${text.slice(0, 300)}`);
        return json;
      }),
    /** Of what kinds a person was told about one introduction, oldest first. */
    told: async (person: string, id: string): Promise<string[]> => {
      const all = await noticesOf(person);
      return all
        .filter(({ introduction }) => introduction === id)
        .toSorted((a, b) => (a.at < b.at ? -1 : 1))
        .map(({ kind }) => kind);
    },
    hold: (seconds: number): Promise<unknown> =>
      rest.take('PATCH', '/v1/brokering/settings', { body: { hold_seconds: seconds } }),
  };
};
export type Brokering = ReturnType<typeof brokering>;

/** Looks again and again until the instant is over; what was seen before it. */
export const lookUntil = async <T>(instant: string, look: () => Promise<T>): Promise<readonly T[]> => {
  const seen: T[] = [];
  for (;;) {
    const found = await look();
    if (Date.now() >= Date.parse(instant)) return seen;
    seen.push(found);
    await pause(50);
  }
};

/** A Tuesday two or three weeks from now, at hours of Paris that are working hours in summer and winter. */
export const nextTuesday = (from: string, until: string): Window => {
  const day = new Date(Date.now() + 14 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7));
  const date = day.toISOString().slice(0, 10);
  return { start: `${date}T${from}:00Z`, end: `${date}T${until}:00Z` };
};
