// How an introduction begins: by a member through a suggestion, or by an animator, also for a whole consortium.
import type { Acted, ActedBy, Context } from './action.ts';
import { releaseAt } from './due-times.ts';
import type { Introduction, Origin, Party } from './introduction.ts';
import { askOf } from './party.ts';
import { recorded } from './record-step.ts';

export interface Opening {
  readonly id: string;
  readonly origin: Origin;
  readonly organisationIds: readonly string[];
  readonly by: ActedBy;
  /** The campus or one of the organisations asks that an animator looks at it first. */
  readonly review: boolean;
  /** How many parties have to remain; absent: all. */
  readonly fewest?: number;
}

const partyAtFirst = (organisationId: string, { by, origin }: Opening, context: Context): Party => ({
  organisationId,
  answer: 'none',
  windows: [],
  outcomes: [],
  ...(by.kind === 'party' && by.organisationId === organisationId
    ? {
        answer: 'agreed',
        asked: true,
        ask: askOf(origin.kind === 'suggestion' ? origin : {}, context),
        personId: by.personId,
        answeredAt: context.now.toISOString(),
      }
    : {}),
});

/** Nobody but who opens it knows of it until the hold is over. */
export const openIntroduction = (opening: Opening, context: Context): Acted => {
  const { id, origin, organisationIds, by, review, fewest = organisationIds.length } = opening;
  const opener = origin.kind === 'suggestion' ? 'party' : 'animator';
  if (by.kind !== opener) return { kind: 'refused', because: 'not-yours' };
  if (by.kind === 'party' && !organisationIds.includes(by.organisationId))
    return { kind: 'refused', because: 'not-a-party' };
  if (new Set(organisationIds).size !== organisationIds.length)
    return { kind: 'refused', because: 'bad-parties' };
  if (organisationIds.length < 2 || fewest < 2 || fewest > organisationIds.length)
    return { kind: 'refused', because: 'too-few' };
  const at = context.now.toISOString();
  const introduction: Introduction = {
    id,
    origin,
    parties: organisationIds.map((organisationId) => partyAtFirst(organisationId, opening, context)),
    stage: 'requested',
    reached: { requested: at },
    round: 1,
    review,
    fewest,
    due: { release: releaseAt(context) },
    tellings: [],
    history: [],
  };
  return { kind: 'done', introduction: recorded(introduction, { action: 'open', by }, context) };
};
