// Questions about the parties of an introduction: who is in, who knows of it, whether all agree.
import type { Context } from './action.ts';
import { releaseAt } from './due-times.ts';
import type { Ask, Introduction, Party, Stage } from './introduction.ts';

/** Neither left nor said no. */
export const isIn = ({ left, answer }: Party): boolean =>
  left === undefined && answer !== 'declined' && answer !== 'withdrawn';

/** It asked by itself, or its members were told. */
export const knows = ({ asked, toldAt }: Party): boolean => asked === true || toldAt !== undefined;

/** Whom to tell how it goes: nobody during the hold. */
export const knowing = ({ stage, parties }: Introduction): readonly Party[] =>
  stage === 'requested' ? [] : parties.filter((party) => isIn(party) && knows(party));

/** Names are known: the parties that are in have been introduced, and nothing has parted them since. */
export const isIntroduced = ({ stage }: { readonly stage: Stage }): boolean =>
  stage === 'introduced' || stage === 'met' || stage === 'closed';

export const fewestOf = (introduction: Introduction): number =>
  isIntroduced(introduction) ? 2 : introduction.fewest;

/** As many remain as have to, and each has somebody who said yes. */
export const allAgreed = ({ parties, fewest }: Introduction): boolean => {
  const remaining = parties.filter(isIn);
  return (
    remaining.length >= fewest &&
    remaining.every(({ answer, personId }) => answer === 'agreed' && personId !== undefined)
  );
};

export const askOf = ({ suggestionId }: Pick<Ask, 'suggestionId'>, context: Context): Ask => ({
  at: context.now.toISOString(),
  releaseAt: releaseAt(context),
  ...(suggestionId === undefined ? {} : { suggestionId }),
});

export const partyOf = ({ parties }: Introduction, organisationId: string): Party | undefined =>
  parties.find((party) => party.organisationId === organisationId);

export const withParty = (introduction: Introduction, party: Party): Introduction => ({
  ...introduction,
  parties: introduction.parties.map((one) => (one.organisationId === party.organisationId ? party : one)),
});

/** Nobody has spoken for it: what it knows, offers and told stays. */
export const unanswered = ({
  personId: _person,
  answeredAt: _at,
  declineReason: _reason,
  ...party
}: Party): Party => ({ ...party, answer: 'none' });

/** Who said no; none where it did not end so. */
export const declinedBy = ({ stage, parties }: Introduction): readonly string[] =>
  stage === 'declined'
    ? parties.flatMap(({ answer, organisationId }) => (answer === 'declined' ? [organisationId] : []))
    : [];
