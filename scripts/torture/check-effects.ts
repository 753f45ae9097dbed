// Whether what follows from the profiles is what must follow: each pair proposed once and in today's words, each
// member told once, nothing set aside.
import type { RestClient } from '../../test/makers/rest-client.ts';
import type { Campus, Statement } from './campus-standing.ts';
import {
  introducedPairs,
  type IntroductionNotice,
  type Sayings,
  wrongIntroductions,
  wrongTold,
} from './meetings.ts';
import { topicOf } from './topics.ts';

interface Suggestion {
  readonly id: string;
  readonly state: string;
  readonly organisation?: { readonly id: string };
  readonly reasons: readonly {
    readonly quotes: readonly {
      source: string;
      version: number;
      start: number;
      end: number;
      words: string;
    }[];
  }[];
}

const pairKey = (a: string, b: string): string => [a, b].toSorted().join(' ');

/** Pairs of different organisations that agreed, of which one states the first kind and the other the second on one topic. */
const pairsOn = (
  { statements, consents }: Campus,
  kinds: readonly [Statement['kind'], Statement['kind']],
): readonly string[] => {
  const agreed = new Set(consents.filter(({ given }) => given).map(({ organisation }) => organisation));
  const counted = statements.filter(({ organisation }) => agreed.has(organisation));
  const [own, others] = kinds.map((kind) => counted.filter((one) => one.kind === kind));
  return (own ?? []).flatMap((one) =>
    (others ?? [])
      .filter((other) => other.organisation !== one.organisation && topicOf(other.text) === topicOf(one.text))
      .map((other) => pairKey(one.organisation, other.organisation)),
  );
};

/** Those who need and those who offer on the same topic, and both agreed; but not who was introduced already. */
export const expectedPairs = (campus: Campus): ReadonlySet<string> => {
  const introduced = introducedPairs(campus.introductions);
  return new Set(pairsOn(campus, ['need', 'offer']).filter((pair) => !introduced.has(pair)));
};

/** Those who offer the same are alike: they may be proposed, where enough is known to tell how rare that is. */
const alikePairs = (campus: Campus): ReadonlySet<string> => new Set(pairsOn(campus, ['offer', 'offer']));

const wrongQuotes = ({ id, reasons }: Suggestion, { statements }: Campus): readonly string[] => {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  return reasons.flatMap(({ quotes }) =>
    quotes.flatMap(({ source, version, start, end, words }) => {
      const statement = byId.get(source);
      if (!statement) return [`${id} quotes ${source}, which is no more`];
      if (statement.version !== version)
        return [`${id} quotes version ${version} of ${source}, not ${statement.version}`];
      return statement.text.slice(start, end) === words ? [] : [`${id} quotes "${words}", not in ${source}`];
    }),
  );
};

/** Pair → ids of its suggestions, and what is wrong with them. */
const readProposed = async (rest: RestClient, campus: Campus) => {
  const ids = new Map<string, Set<string>>();
  const listedBy = new Map<string, number>();
  const wrong: string[] = [];
  for (const { id: own } of campus.organisations) {
    const all = (await rest.list(`/v1/organisations/${own}/suggestions`)) as Suggestion[];
    for (const suggestion of all.filter(({ state }) => state === 'proposed')) {
      const pair = pairKey(own, suggestion.organisation?.id ?? 'nobody');
      ids.set(pair, (ids.get(pair) ?? new Set<string>()).add(suggestion.id));
      listedBy.set(suggestion.id, (listedBy.get(suggestion.id) ?? 0) + 1);
      wrong.push(...wrongQuotes(suggestion, campus));
    }
  }
  for (const [id, times] of listedBy)
    if (times !== 2) wrong.push(`${id} is listed ${times} times, not by both sides`);
  return { ids, wrong };
};

const wrongNotices = async (
  rest: RestClient,
  { persons, memberships, introductions }: Campus,
  {
    ids,
    mustBeTold,
  }: { ids: ReadonlyMap<string, ReadonlySet<string>>; mustBeTold: (name: string) => boolean },
): Promise<readonly string[]> => {
  const organisationOf = new Map(memberships.map(({ person, organisation }) => [person, organisation]));
  const wrong: string[] = [];
  for (const {
    id,
    external_ids: [name = ''],
  } of persons) {
    const notices = (await rest.list(`/v1/persons/${id}/notices`)) as (IntroductionNotice & {
      readonly suggestion?: string;
    })[];
    const suggested = notices.flatMap(({ suggestion }) => suggestion ?? []);
    const told = new Set(suggested);
    if (told.size !== suggested.length) wrong.push(`${name} was told twice of the same`);
    const own = organisationOf.get(id);
    if (own === undefined && notices.length > 0) wrong.push(`${name} is no member, and has notices`);
    if (own === undefined || !mustBeTold(name)) continue;
    wrong.push(...wrongTold(introductions, notices, own));
    for (const [pair, suggestions] of ids)
      if (pair.split(' ').includes(own))
        for (const suggestion of suggestions)
          if (!told.has(suggestion)) wrong.push(`${name} was not told of ${suggestion}`);
  }
  return wrong;
};

/** With what the mesh itself says of the pair. */
const notProposed = async (rest: RestClient, pair: string): Promise<string> => {
  const { standing, text } = (await rest.take('GET', `/v1/pairs/${pair.replace(' ', '/')}`)) as {
    readonly standing: string;
    readonly text: string;
  };
  return `${pair} is not proposed (${standing}: ${text})`;
};

/** What is wrong, for the moment; nothing once everything has followed. */
export const wrongEffects = async (
  rest: RestClient,
  campus: Campus,
  { told: mustBeTold, sayings }: { readonly told: (person: string) => boolean; readonly sayings: Sayings },
): Promise<readonly string[]> => {
  const expected = expectedPairs(campus);
  const { ids, wrong } = await readProposed(rest, campus);
  const missing = await Promise.all(
    [...expected].filter((pair) => !ids.has(pair)).map((pair) => notProposed(rest, pair)),
  );
  const alike = alikePairs(campus);
  const extra = [...ids.keys()]
    .filter((pair) => !expected.has(pair) && !alike.has(pair))
    .map((pair) => `${pair} is proposed for nothing`);
  const twice = [...ids]
    .filter(([, of]) => of.size > 1)
    .map(([pair]) => `${pair} is proposed more than once`);
  // The broker may have served others: only what our own topics carried is a fault of ours.
  const letters = ((await rest.list('/v1/dead-letters')) as { id: string; error: string }[]).filter(
    ({ id }) => id.includes('/passerelle.'),
  );
  const names = new Map(campus.organisations.map(({ id, external_ids: [name = ''] }) => [name, id] as const));
  const introduced = introducedPairs(campus.introductions);
  const again = [...ids.keys()].filter((pair) => introduced.has(pair));
  return [
    ...missing,
    ...again.map((pair) => `${pair} is proposed, and was introduced`),
    ...wrongIntroductions(campus.introductions, sayings, names),
    ...extra,
    ...twice,
    ...wrong,
    ...(await wrongNotices(rest, campus, { ids, mustBeTold })),
    ...letters.map(({ id, error }) => `dead letter ${id}: ${error}`),
  ];
};
