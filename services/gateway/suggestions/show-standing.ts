// How two organisations stand to one another, as the one who asks may see it, with a sentence for everything.
import type { Json } from '../profiles/kinds.ts';
import type { NamePerson } from '../profiles/name-persons.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { nameOrganisation, optional, showFeature } from './show-pair.ts';
import type { Standing, Suppression, WeakSide } from './standing.ts';
import { declineReasons } from './suggestion.ts';

export interface StandingShown {
  readonly standing: Standing;
  /** Who asks, and the other one. */
  readonly pair: readonly [Json, Json];
  readonly sentences: Sentences;
  readonly candidate: Json | undefined;
  readonly personOf: NamePerson;
}

const namesOf = (ids: readonly string[], { pair }: StandingShown): readonly string[] =>
  ids.flatMap((id) => pair.filter((one) => one['id'] === id).map((one) => String(one['name'])));

const showSuppression = async (
  { code, rule, reason, author, until, because }: Suppression,
  shown: StandingShown,
): Promise<Json> => {
  const [ours] = shown.pair;
  // What a member is told without whose it is, is its own.
  const isOwn = because === undefined;
  const [by] = namesOf([because ?? String(ours['id'])], shown);
  const isNo = code === 'declined';
  const declined = declineReasons.find((one) => isNo && one === reason);
  const name = author === undefined ? undefined : await shown.personOf(author);
  return {
    code,
    text: shown.sentences.pairs.cause(code, { by, isOwn, reason: declined }),
    ...optional({
      because,
      rule: isNo ? undefined : rule,
      // The answer itself is what forbids: another answer to it takes it back.
      suggestion: isNo ? rule : undefined,
      reason: isNo ? declined : reason,
      author: author === undefined ? undefined : { id: author, ...(name ? { name } : {}) },
      until,
    }),
  };
};

const showWeakSide = ({ organisation, gain, needed, lowest }: WeakSide, shown: StandingShown): Json => {
  const { sentences } = shown;
  const [name = ''] = namesOf([organisation], shown);
  return {
    organisation,
    gain,
    ...optional({ needed }),
    text: sentences.pairs.weakSide({ name, gain, needed }),
    lowest: lowest.map((one) => showFeature(one, sentences)),
  };
};

export const showStanding = async (shown: StandingShown): Promise<Json> => {
  const { standing, pair, sentences, candidate } = shown;
  const { kind, gainsNothing, nearestMatch, floor, full } = standing;
  const [ours = '', theirs = ''] = pair.map((one) => String(one['name']));
  const text = sentences.pairs.standings[kind]({
    pair: [ours, theirs],
    gainNothing: namesOf(gainsNothing, shown),
    nearestMatch,
    score: standing.candidate?.score,
    floor,
    full: namesOf(full, shown),
  });
  return {
    organisations: pair.map(nameOrganisation),
    standing: kind,
    text,
    floor,
    suppressions: await Promise.all(standing.suppressions.map((one) => showSuppression(one, shown))),
    gains_nothing: gainsNothing,
    ...optional({ nearest_match: nearestMatch }),
    sides: standing.sides.map((one) => showWeakSide(one, shown)),
    full,
    ...optional({ candidate }),
  };
};
