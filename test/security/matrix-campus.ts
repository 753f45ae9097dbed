// The campus that rights are tried on: one of each kind of thing, and one of each kind of asker, come in as each comes in.
import { type Made, making } from '../makers/campus.ts';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import { eventually } from '../makers/eventually.ts';
import type { Json, RestClient } from '../makers/rest-client.ts';
import { scopes } from '../../services/gateway/keys/scopes.ts';

/** In the order of the columns of the table. */
export const askers = [
  ...['nobody', 'ended', 'revoked'],
  ...['expertise', 'changes', 'webhooks', 'reports', 'every'],
  ...['stranger', 'member', 'owner'],
  ...['animator', 'administrator', 'operator'],
] as const;
export type Asker = (typeof askers)[number];

/** By what each asker is known: headers. */
export type Credentials = Readonly<Record<Asker, Readonly<Record<string, string>>>>;

/** Ids by the folder of the path that they stand in. */
export type Things = Readonly<Record<string, string>>;

export interface MatrixCampus {
  readonly mesh: EmbeddedMesh;
  readonly rest: RestClient;
  readonly credentials: Credentials;
  readonly things: Things;
  /** Of the member, besides the one that the member comes in by: for each to be ended once. */
  readonly sessions: readonly string[];
  /** Of the same organisation, for animators and its own only. */
  readonly hidden: Things;
  /** An organisation whose members are strangers, and a person of no organisation. */
  readonly other: Made;
  readonly spare: Made;
}

const words = {
  need: 'Nous cherchons des capteurs de glycémie portables pour suivre des patients diabétiques à domicile',
  offer: 'Capteurs de glycémie portables pour le suivi à domicile de patients diabétiques',
};

const dayMs = 86_400_000;

const emailOf = (name: string): string => `${name}@personnes.example`;

interface SignedIn {
  readonly session: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks for a link, reads it where an embedded campus shows it, and follows it. */
const signIn = async (mesh: EmbeddedMesh, name: string): Promise<SignedIn> => {
  const { base } = mesh.rest();
  const linksIn = (): readonly string[] =>
    [...mesh.output().matchAll(/sign-in +\S+#([\w-]{43})/g)].map(([, token = '']) => token);
  const before = linksIn().length;
  const post = (path: string, body: Json): Promise<Response> =>
    fetch(`${base}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify(body),
    });
  await post('/v1/sign-in/link', { email: emailOf(name) });
  const token = await eventually(() => {
    const found = linksIn()[before];
    if (found === undefined) throw new Error(`${name} got no link`);
    return found;
  });
  const answer = await post('/v1/sign-in', { token });
  const [cookie = ''] = (answer.headers.get('set-cookie') ?? '').split(';');
  if (answer.status !== 200 || cookie === '') throw new Error(`${name} did not come in: ${answer.status}`);
  const { session } = (await answer.json()) as { session: string };
  return { session, headers: { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin' } };
};

const keyFor = async (
  rest: RestClient,
  of: readonly string[],
): Promise<{ id: string; headers: Readonly<Record<string, string>> }> => {
  const body = { name: `Clé ${of.join(' ')}`, scopes: of, per_second: 2000, burst: 20_000 };
  const { id, secret } = await rest.take('POST', '/v1/keys', { body });
  return { id, headers: { Authorization: `Bearer ${secret}` } };
};

const letIn = async (mesh: EmbeddedMesh, rest: RestClient): Promise<Credentials> => {
  const names = ['member', 'stranger', 'owner', 'animator', 'administrator'];
  const persons: Record<string, Readonly<Record<string, string>>> = {};
  // One after another: each link is read as the latest that is shown.
  for (const name of names) persons[name] = (await signIn(mesh, name)).headers;
  const { headers: ended } = await signIn(mesh, 'owner');
  await fetch(`${rest.base}/v1/session`, { method: 'DELETE', headers: ended });
  const revoked = await keyFor(rest, scopes);
  await rest.take('DELETE', `/v1/keys/${revoked.id}`);
  const keys = await Promise.all([...scopes.map((scope) => [scope]), scopes].map((of) => keyFor(rest, of)));
  const [expertise, changes, webhooks, reports, every] = keys.map(({ headers }) => headers);
  return {
    ...{ nobody: {}, ended, revoked: revoked.headers, operator: rest.authorization },
    ...{ expertise, changes, webhooks, reports, every },
    ...persons,
  } as unknown as Credentials;
};

const makePersons = async (rest: RestClient, of: Made, partner: Made, other: Made) => {
  const person = (name: string, more: Json): Promise<Made> =>
    rest.take('POST', '/v1/persons', {
      body: { given_name: name, family_name: 'Exemple', email: emailOf(name), ...more },
    });
  const acting = (organisation: Made, role: string) => ({
    memberships: [{ organisation: organisation.id, role }],
  });
  const member = await person('member', acting(of, 'member'));
  await person('owner', acting(of, 'owner'));
  await person('stranger', acting(other, 'owner'));
  await person('partner', acting(partner, 'member'));
  await person('animator', { animator: true });
  await person('administrator', { administrator: true });
  return { member, spare: await person('spare', {}) };
};

/** What comes by itself: a suggestion of the two, a notice of it, an introduction that both may read. */
const bringTogether = async (rest: RestClient, of: Made, with_: Made, member: Made): Promise<Things> => {
  const first = async (path: string): Promise<string> => {
    const [found] = await rest.list(path);
    if (!found) throw new Error(`nothing is there yet: ${path}`);
    return found.id;
  };
  const suggestions = await eventually(() => first(`/v1/organisations/${of.id}/suggestions`));
  const notices = await eventually(() => first(`/v1/persons/${member.id}/notices`));
  const body = { organisations: [of.id, with_.id] };
  const { id: introductions } = await eventually(() => rest.take('POST', '/v1/introductions', { body }));
  await eventually(async () => {
    const { stage } = await rest.take('GET', `/v1/introductions/${introductions}`);
    if (['requested', 'under_review'].includes(stage)) throw new Error(`it is ${stage}`);
  });
  return { suggestions, notices, introductions };
};

const profilesOf = async (rest: RestClient, of: Made, other: Made, visibility: string): Promise<Things> => {
  const make = async (path: string, body: Json): Promise<string> =>
    (await rest.take('POST', `/v1/${path}`, { body: { visibility, ...body } })).id;
  return {
    statements: await make('statements', {
      ...{ organisation: of.id, kind: 'need', type: 'data' },
      text: words.need,
    }),
    texts: await make('texts', { owners: [of.id], kind: 'publication', title: 'Glycémies à domicile' }),
    collaborations: await make('collaborations', {
      organisations: [of.id, other.id],
      ...{ kind: 'project', title: 'Suivi partagé' },
    }),
  };
};

export const matrixCampus = async (): Promise<MatrixCampus> => {
  // Where people are real: whoever operates acts for nobody else.
  const mesh = await embeddedMesh({ environment: { REHEARSAL: '0' } });
  await mesh.start();
  const rest = mesh.rest();
  const make = making(rest);
  await rest.take('PATCH', '/v1/brokering/settings', { body: { hold_seconds: 0 } });
  const open = { visibility: 'public', consents: ['be_suggested', 'analytics', 'appear_to_partners'] };
  const of = await make.organisation({ name: 'Laboratoire Canopée', ...open });
  const partner = await make.organisation({ name: 'Glycopont', kind: 'startup' });
  const other = await make.organisation({ name: 'Clinique des Quais', kind: 'care_provider' });
  const discreet = await make.organisation({ name: 'Maison discrète', visibility: 'animators' });
  // Who works together already is suggested to nobody.
  const hub = await make.organisation({ name: 'Biobanque du Port', kind: 'public_operator', ...open });
  const { member, spare } = await makePersons(rest, of, partner, other);
  const visible = await profilesOf(rest, of, hub, 'public');
  await make.statement(partner.id, { kind: 'offer', text: words.offer });
  const credentials = await letIn(mesh, rest);
  const one = async (path: string, body: Json): Promise<string> =>
    (await rest.take('POST', `/v1/${path}`, { body })).id;
  const sessions: string[] = [];
  for (const _ of [1, 2, 3]) sessions.push((await signIn(mesh, 'member')).session);
  const firstOf = async (path: string): Promise<string> => (await rest.list(path))[0]?.id;
  const madeBy = async (asker: Asker, path: string, body: Json): Promise<string> => {
    const headers = { ...credentials[asker], 'Content-Type': 'application/json' };
    const answer = await fetch(`${rest.base}/v1/${path}`, {
      ...{ method: 'POST', headers },
      body: JSON.stringify(body),
    });
    return ((await answer.json()) as Made).id;
  };
  /** Both agree, and meet. */
  const meet = async (introduction: string): Promise<void> => {
    const { headers: partner } = await signIn(mesh, 'partner');
    const path = `${rest.base}/v1/introductions/${introduction}`;
    const inDays = (days: number, hour: number): string =>
      new Date(Math.floor(Date.now() / dayMs + days) * dayMs + hour * 3_600_000).toISOString();
    const put = async (by: Readonly<Record<string, string>>, method: string, verb: string, body: Json) => {
      const headers = { ...by, 'Content-Type': 'application/json' };
      const answer = await fetch(`${path}/${verb}`, { method, headers, body: JSON.stringify(body) });
      if (answer.status >= 300) throw new Error(`${verb}: ${answer.status} ${await answer.text()}`);
    };
    await put(credentials.owner, 'POST', 'agree', {});
    await put(partner, 'POST', 'agree', {});
    await eventually(() => put(partner, 'PUT', 'meeting', { start: inDays(14, 9), end: inDays(14, 10) }));
  };
  const together = await bringTogether(rest, of, partner, member);
  await meet(together['introductions'] ?? '');
  const reason = 'Nous sommes concurrents.';
  const things: Things = {
    ...visible,
    ...together,
    organisations: of.id,
    persons: member.id,
    memberships: await firstOf(`/v1/memberships?person=${member.id}`),
    consents: await firstOf(`/v1/organisations/${of.id}/consents`),
    rules: await madeBy('owner', 'rules', { kind: 'competitor', organisations: [of.id, other.id], reason }),
    calls: await one('calls', { title: 'Suivi à domicile', text: words.need, closes_on: '2099-06-30' }),
    webhooks: await madeBy('webhooks', 'webhooks', {
      ...{ url: 'https://hooks.invalid/passerelle', events: ['organisation.changed'] },
    }),
    session: sessions[0] ?? '',
    keys: (await keyFor(rest, ['expertise:read'])).id,
    concepts: await firstOf('/v1/vocabulary/concepts'),
    a: of.id,
    b: partner.id,
  };
  const hidden = {
    ...(await profilesOf(rest, of, hub, 'animators')),
    organisations: discreet.id,
  };
  return { mesh, rest, credentials, things, sessions, hidden, other, spare };
};
