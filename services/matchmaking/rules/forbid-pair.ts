// Everything that forbids a pair: facts of both organisations, what they do together, and the rules people made.
import { familyTie, type Kin } from './family.ts';
import { endOf, holds, type Rule, type RuleSettings } from './rule.ts';
import type { Suppression } from './suppression.ts';
import { type Collaboration, lasts } from './working-together.ts';

export interface Party extends Kin {
  readonly id: string;
  /** Agreed to be suggested. */
  readonly consents: boolean;
  readonly removed?: boolean;
  /** Another stands for it now. */
  readonly mergedInto?: string;
}

/** When it is: an instant in UTC, and the day of the campus that it falls on. */
export interface Moment {
  readonly now: string;
  readonly today: string;
}

export interface PairRecord {
  /** Two different ones. */
  readonly ids: readonly [string, string];
  readonly find: (id: string) => Party | undefined;
  /** Rules that name both, in force or not. */
  readonly rules: readonly Rule[];
  /** Collaborations of which both are part. */
  readonly collaborations: readonly Collaboration[];
}

const ofParty = (id: string, party: Party | undefined): readonly Suppression[] => {
  if (!party) return [{ code: 'unknown', because: id, knownTo: [] }];
  // Of what is gone, nothing else matters.
  if (party.removed) return [{ code: 'removed', because: id, knownTo: [] }];
  if (party.mergedInto !== undefined) return [{ code: 'merged', because: party.mergedInto, knownTo: [id] }];
  return party.consents ? [] : [{ code: 'consent_withdrawn', because: id, knownTo: [id] }];
};

const ofFamily = ({ ids, find }: PairRecord): readonly Suppression[] => {
  const tie = familyTie(...ids, find);
  return tie ? [{ code: tie.kind, because: tie.ancestorId, knownTo: ids }] : [];
};

const ofWork = (
  { ids, collaborations }: PairRecord,
  inForce: readonly Rule[],
  today: string,
): readonly Suppression[] => {
  if (collaborations.length === 0) return [];
  const asks = (id: string): boolean =>
    inForce.some(({ kind, organisations }) => kind === 'more_together' && organisations[0] === id);
  if (ids.every(asks)) return [];
  return collaborations
    .filter((one) => lasts(one, today))
    .map(({ id, visibility }): Suppression => ({
      code: 'working_together',
      because: id,
      knownTo: visibility === 'animators' ? [] : ids,
    }));
};

/**
 * What a side said, to block and to decline included, is known to that side; an introduction to both; what animators noted
 * of two, or stopped, to neither.
 */
const knownTo = ({ kind, organisations, madeFor = [] }: Rule): readonly string[] => {
  if (kind === 'introduced') return organisations;
  return kind === 'blocked' || kind === 'declined' ? [organisations[0]] : madeFor;
};

/** Said by one side of the other: whose word it is. */
const becauseOf = ({ kind, organisations, introductionId }: Rule): string | undefined =>
  kind === 'blocked' || kind === 'declined' ? organisations[0] : introductionId;

const ofRule = (rule: Rule, settings: RuleSettings): readonly Suppression[] => {
  if (rule.kind === 'more_together') return [];
  const { id, kind, reason, author, introductionId } = rule;
  const [end, because] = [endOf(rule, settings), becauseOf(rule)];
  return [
    {
      code: kind,
      // What follows from an introduction is nobody's rule; of a no, its reason.
      ...(introductionId === undefined ? { ruleId: id, reason, author } : {}),
      ...(introductionId !== undefined && kind === 'declined' ? { reason } : {}),
      ...(because === undefined ? {} : { because }),
      ...(end === undefined ? {} : { until: new Date(end).toISOString() }),
      knownTo: knownTo(rule),
    },
  ];
};

/** Empty where nothing forbids the pair. */
export const forbidPair = (
  pair: PairRecord,
  { now, today }: Moment,
  settings: RuleSettings,
): readonly Suppression[] => {
  const [a, b] = pair.ids;
  const inForce = pair.rules.filter((rule) => holds(rule, now, settings));
  return [
    ...ofParty(a, pair.find(a)),
    ...ofParty(b, pair.find(b)),
    ...ofFamily(pair),
    ...ofWork(pair, inForce, today),
    ...inForce.flatMap((rule) => ofRule(rule, settings)),
  ];
};
