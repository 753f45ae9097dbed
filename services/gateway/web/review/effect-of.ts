// Who is told of what an animator does to an introduction, and whether that is held first. Pure.
import type { Introduction } from '../api/generated.ts';
import type { Decision } from './decision.ts';

type Party = Introduction['parties'][number];
type Named = { readonly id: string; readonly name?: string | undefined };

const named = (parties: readonly Party[]): readonly Named[] =>
  parties.flatMap(({ organisation, left }) => (organisation && !left ? [organisation] : []));

/** Of those who are told; those who said yes are told of an end, those who said nothing of a question. */
export const tellsOf = (
  { parties, stage }: Pick<Introduction, 'parties' | 'stage'>,
  kind: Decision['kind'],
): readonly Named[] => {
  const isSilent = ({ answer }: Party): boolean => answer === undefined;
  const hasAgreed = ({ answer }: Party): boolean => answer === 'agreed';
  switch (kind) {
    case 'approve':
      // Where all have asked by themselves, all are introduced.
      return named(parties.some(isSilent) ? parties.filter(isSilent) : parties);
    case 'reopen':
      return named(parties.filter((one) => !hasAgreed(one)));
    case 'refuse':
      return named(parties.filter(hasAgreed));
    case 'exchange':
      return named(parties);
    case 'stop':
      return named(parties.filter((one) => hasAgreed(one) || !['requested', 'under_review'].includes(stage)));
    case 'undo':
      return [];
  }
};

const decisions = ['approve', 'refuse', 'reopen'] as const;

/** What was decided last and is held still, where something is. */
export const heldDecision = ({
  standing,
  history = [],
}: Pick<Introduction, 'standing' | 'history'>): (typeof decisions)[number] | undefined => {
  if (standing !== 'decided') return undefined;
  const last = history.findLast(({ action }) => decisions.some((one) => one === action))?.action;
  return decisions.find((one) => one === last);
};
