// Pairs of the demonstration that are suggested to one another, and how far an introduction between them has come, past
// the browser.
import type { Member } from '../makers/act-in-browser.ts';
import { eventually } from '../makers/eventually.ts';
import type { RestClient } from '../makers/rest-client.ts';

/** What others will be told can be taken back for so long: shorter than for people, long enough for a hand. */
export const holdShortly = async (rest: RestClient): Promise<void> => {
  await rest.take('PATCH', '/v1/brokering/settings', { body: { hold_seconds: 4 } });
};

export interface SuggestedPair {
  readonly suggestion: string;
  /** Who asks. */
  readonly one: Member & { readonly called: string };
  readonly other: Member & { readonly called: string };
}

interface Person {
  readonly id: string;
  readonly invented: boolean;
  readonly given_name: string;
  readonly family_name: string;
}

/** Those that the demonstration brings together itself, by organisation. */
const introducedAlready = async (rest: RestClient): Promise<readonly (readonly string[])[]> => {
  const all = (await rest.list('/v1/introductions')) as {
    parties: readonly { organisation?: { id: string } }[];
  }[];
  return all.map(({ parties }) => parties.flatMap(({ organisation }) => organisation?.id ?? []));
};

/**
 * Between whom nothing is under way or over, and neither wants a review first; in an order that stays; sides are named to
 * one another.
 */
const allPairs = async (rest: RestClient): Promise<readonly SuggestedPair[]> => {
  const introduced = await introducedAlready(rest);
  const persons = (await rest.list('/v1/persons')) as Person[];
  const names = new Map((await rest.list('/v1/organisations')).map(({ id, name }) => [id, String(name)]));
  // Who may agree to something for it: owners.
  const memberships = (
    (await rest.list('/v1/memberships')) as { person: string; organisation: string; role: string }[]
  ).filter(({ role }) => role === 'owner');
  const memberOf = (organisation: string): SuggestedPair['one'] | undefined => {
    const found = memberships
      .filter((one) => one.organisation === organisation)
      .map(({ person }) => persons.find(({ id, invented }) => id === person && invented))
      .find((one) => one !== undefined);
    const called = names.get(organisation) ?? '';
    const name = `${found?.given_name} ${found?.family_name}`;
    return found && { person: found.id, name, organisation, called };
  };
  const wantsReview = async ({ organisation, person }: Member): Promise<boolean> =>
    (await rest.take('GET', `/v1/organisations/${organisation}/review-wish`, { as: person })).review === true;
  const seenBy = (suggestion: string, { organisation, person }: Member) =>
    rest.take('GET', `/v1/suggestions/${suggestion}?organisation=${organisation}`, { as: person });
  const pairs: SuggestedPair[] = [];
  for (const { id, organisations } of await rest.list('/v1/suggestions')) {
    const [one, other] = (organisations as string[]).map(memberOf);
    const isNew = introduced.every((ids) => !(organisations as string[]).every((side) => ids.includes(side)));
    if (!one || !other || !isNew) continue;
    if ((await Promise.all([one, other].map(wantsReview))).includes(true)) continue;
    const seen = await Promise.all([one, other].map((side) => seenBy(id, side)));
    if (seen.every(({ organisation }) => organisation !== undefined))
      pairs.push({ suggestion: id, one, other });
  }
  const title = ({ one, other }: SuggestedPair): string => `${one.called} ${other.called}`;
  return pairs.toSorted((a, b) => (title(a) < title(b) ? -1 : 1));
};

/** Each organisation in one pair only, and in no introduction yet. */
export const suggestedPairs = async (rest: RestClient): Promise<readonly SuggestedPair[]> => {
  const taken = new Set((await introducedAlready(rest)).flat());
  return (await allPairs(rest)).filter(({ one, other }) => {
    const sides = [one.organisation, other.organisation];
    if (sides.some((side) => taken.has(side))) return false;
    sides.forEach((side) => taken.add(side));
    return true;
  });
};

/** Those of the member who has most, who is `one` of each. */
export const pairsOfOne = async (rest: RestClient): Promise<readonly SuggestedPair[]> => {
  const all = (await allPairs(rest)).flatMap((pair) => [pair, { ...pair, one: pair.other, other: pair.one }]);
  const by = Map.groupBy(all, ({ one }) => one.organisation);
  const most = [...by.values()].toSorted((a, b) => b.length - a.length)[0];
  return most ?? [];
};

/** Both organisations agree to be contacted. */
export const letBeContacted = async (rest: RestClient, { one, other }: SuggestedPair): Promise<void> => {
  for (const { organisation } of [one, other])
    await rest.take('PUT', `/v1/organisations/${organisation}/consents/be_contacted`, {
      body: { given: true, text_version: '2026-11' },
    });
};

export const askFor = async (rest: RestClient, { suggestion, one }: SuggestedPair): Promise<void> => {
  await rest.take('POST', `/v1/suggestions/${suggestion}/answer`, {
    as: one.person,
    body: { organisation: one.organisation, answer: 'interested' },
  });
};

/** Of that pair, once it stands so for that side; its id. */
export const introductionThat = (
  rest: RestClient,
  { suggestion }: SuggestedPair,
  { organisation, person }: Member,
  stage: string,
): Promise<string> =>
  eventually(async () => {
    const all = await rest.list(`/v1/organisations/${organisation}/introductions`, { as: person });
    const found = all.find((one) => one.suggestion === suggestion);
    if (found?.stage !== stage) throw new Error(`it is ${found?.stage ?? 'not there'}`);
    return String(found.id);
  });

/** Does something for one of them. */
export const doFor = async (
  rest: RestClient,
  id: string,
  { organisation, person }: Member,
  [method, verb, body = {}]: readonly ['POST' | 'PUT', string, object?],
): Promise<void> => {
  await rest.take(method, `/v1/introductions/${id}/${verb}`, { as: person, body: { organisation, ...body } });
};

/** Offered to the other of the pair; its id. */
export const offered = async (rest: RestClient, pair: SuggestedPair): Promise<string> => {
  await askFor(rest, pair);
  return introductionThat(rest, pair, pair.other, 'offered');
};

/** Both agreed, names and contacts are exchanged; its id. */
export const introduced = async (rest: RestClient, pair: SuggestedPair): Promise<string> => {
  await letBeContacted(rest, pair);
  const id = await offered(rest, pair);
  await doFor(rest, id, pair.other, ['POST', 'agree']);
  return introductionThat(rest, pair, pair.one, 'introduced');
};

/** A working hour so many days from now that is no day of a weekend, UTC. */
export const hourAhead = (days: number, hour: number): string => {
  const at = new Date(Date.now() + days * 86_400_000);
  while (at.getUTCDay() % 6 === 0) at.setUTCDate(at.getUTCDate() + 1);
  at.setUTCHours(hour, 0, 0, 0);
  return at.toISOString();
};
