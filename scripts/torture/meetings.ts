// Introductions in a tortured campus: members say that they are interested, and agree; and whether what followed is what
// must follow: none lost, none stuck, nobody told twice or not at all.
import type { Random } from './random.ts';
import type { Storm } from './storm.ts';

/** What a member did, acknowledged. */
export interface Spoken {
  readonly kind: 'interested' | 'agreed';
  /** Of the other organisation, or of the introduction. */
  readonly id: string;
  /** External id of the organisation. */
  readonly name: string;
}

export interface Sayings {
  readonly spoken: Spoken[];
  /** External ids of those who withdrew their consent at some time, or may have: what they were in may come to nothing. */
  readonly hesitant: Set<string>;
}

export interface Introduction {
  readonly id: string;
  readonly stage: string;
  readonly suggestion?: string;
  readonly held_until?: string;
  readonly parties: readonly {
    readonly organisation?: { readonly id: string };
    readonly answer?: string;
    readonly left: boolean;
  }[];
}

export interface IntroductionNotice {
  readonly kind: string;
  readonly introduction?: string;
}

/** For what is held to be told soon, and any number of requests. */
export const settingsForMeetings = { hold_seconds: 1, most_open: 100 };

interface CampusPair {
  readonly id: string;
  readonly organisations: readonly string[];
  readonly answers: readonly (string | null)[];
}

const turns = 6;

/**
 * Members say that they are interested, or agree to what they are asked, while others write. `names`: external ids of
 * organisations that were there, by id.
 */
export const speak = async (
  { rest, over, acknowledged, sayings: { spoken } }: Storm,
  names: ReadonlyMap<string, string>,
  random: Random,
): Promise<void> => {
  const withinMs = 15_000;
  const listed = async <T>(path: string): Promise<readonly T[]> =>
    (await rest.call('GET', path, { withinMs })).json?.items ?? [];
  const say = async (as: string, what: Spoken, path: string, body: object): Promise<void> => {
    const { status } = await rest.call('POST', path, { as, body, withinMs });
    if (status >= 300) return;
    spoken.push(what);
    acknowledged();
  };
  const beInterested = async (): Promise<void> => {
    const free = (await listed<CampusPair>('/v1/suggestions?limit=200')).filter(({ answers }) =>
      answers.includes(null),
    );
    const { id, organisations = [], answers = [] } = random.oneOf(free) ?? {};
    const at = answers.indexOf(null);
    const [name, other] = [names.get(organisations[at] ?? ''), organisations[1 - at]];
    if (name === undefined || other === undefined) return;
    const body = { organisation: name, answer: 'interested' };
    await say(`${name}p`, { kind: 'interested', id: other, name }, `/v1/suggestions/${id}/answer`, body);
  };
  const agree = async (): Promise<void> => {
    const of = random.oneOf(await listed<Introduction>('/v1/introductions?stage=offered&limit=200'));
    const asked = of?.parties.find(({ answer, left }) => answer === undefined && !left);
    const name = names.get(asked?.organisation?.id ?? '');
    if (!of || name === undefined) return;
    await say(`${name}p`, { kind: 'agreed', id: of.id, name }, `/v1/introductions/${of.id}/agree`, {});
  };
  for (let turn = 0; turn < turns && !over(); turn += 1)
    // Where nothing answers any more, the connection ends before an answer comes.
    await (turn % 2 === 0 ? beInterested() : agree()).catch(() => undefined);
};

const ended = ['closed', 'declined', 'withdrawn', 'expired', 'refused', 'blocked'];
const together = ['introduced', 'met', 'closed'];

const idsOf = ({ parties }: Introduction): readonly string[] =>
  parties.flatMap(({ organisation }) => organisation?.id ?? []).toSorted();

/** Pairs that were introduced: they are not proposed. */
export const introducedPairs = (introductions: readonly Introduction[]): ReadonlySet<string> =>
  new Set(introductions.filter(({ stage }) => together.includes(stage)).map((one) => idsOf(one).join(' ')));

/** Once everything has followed: its hold is over, or all have agreed, and it does not go on. */
const isStuck = ({ stage, parties }: Introduction): boolean =>
  stage === 'requested' ||
  (['offered', 'agreed'].includes(stage) &&
    parties.every(({ answer, left }) => answer === 'agreed' && !left));

/** `organisations`: ids by external ids, of those that are still there. */
export const wrongIntroductions = (
  introductions: readonly Introduction[],
  { spoken, hesitant }: Sayings,
  organisations: ReadonlyMap<string, string>,
): readonly string[] => {
  const underWay = introductions
    .filter(({ stage }) => !ended.includes(stage))
    .map((one) => idsOf(one).join(' '));
  const twice = underWay.filter((pair, at) => underWay.indexOf(pair) < at);
  const sure = new Map([...organisations].filter(([name]) => !hesitant.has(name)));
  const surelyHere = new Set(sure.values());
  const lost = spoken.filter(({ kind, id, name }) => {
    const own = sure.get(name);
    if (own === undefined) return false;
    const found = introductions.filter((one) => idsOf(one).includes(own));
    if (kind === 'interested') return surelyHere.has(id) && !found.some((one) => idsOf(one).includes(id));
    const party = found
      .find((one) => one.id === id)
      ?.parties.find(({ organisation }) => organisation?.id === own);
    return !party?.left && party?.answer !== 'agreed';
  });
  return [
    ...introductions.filter(isStuck).map(({ id, stage }) => `${id} is stuck, ${stage}`),
    ...twice.map((pair) => `${pair} are brought together twice at a time`),
    ...lost.map(({ kind, id, name }) => `${name} ${kind}, ${id}: acknowledged, and lost`),
  ];
};

/** Of one member of an organisation that is there. */
export const wrongTold = (
  introductions: readonly Introduction[],
  notices: readonly IntroductionNotice[],
  organisation: string,
): readonly string[] =>
  introductions.flatMap((of) => {
    const party = of.parties.find((one) => one.organisation?.id === organisation);
    const count = (kind: string): number =>
      notices.filter((one) => one.introduction === of.id && one.kind === kind).length;
    const once = ['introduction_offered', 'introduced', 'introduction_ended'].filter(
      (kind) => count(kind) > 1,
    );
    const isIntroduced = together.includes(of.stage) && party?.left === false && party.answer === 'agreed';
    const isAsked = of.stage === 'offered' && party?.left === false && party.answer === undefined;
    return [
      ...once.map((kind) => `a member of ${organisation} was told twice of ${of.id}: ${kind}`),
      ...(isIntroduced && count('introduced') === 0
        ? [`a member of ${organisation} was not told of ${of.id}`]
        : []),
      ...(isAsked && count('introduction_offered') === 0
        ? [`a member of ${organisation} was not asked: ${of.id}`]
        : []),
    ];
  });
