// Whether a notice is still to be told, at the moment of sending it.
import { type Notice, type NoticeKind, noticeId, type Telling } from '../notice.ts';

/**
 * Why it is not: it is forgotten, was read in the inbox, lost its cause, tells of a meeting that has begun, or its kind is
 * not wanted any more.
 */
export type Untold = 'gone' | 'read' | 'over' | 'past' | 'stopped';

export interface Now {
  /** What there is to tell of what the notice is about; undefined while that is not known here. */
  readonly tellings: readonly Telling[] | undefined;
  readonly stopped: ReadonlySet<NoticeKind>;
  /** ISO 8601 UTC. */
  readonly now: string;
}

const isToldBy = (notice: Notice, { cause, organisationIds, until }: Telling, now: string): boolean =>
  noticeId(notice.personId, cause) === notice.id &&
  organisationIds.includes(notice.organisationId) &&
  (until === undefined || now < until);

/** `unknown`: nobody can tell yet, as after everything derived was lost. */
export const lookAgain = (
  notice: Notice | undefined,
  { tellings, stopped, now }: Now,
): 'told' | 'unknown' | Untold => {
  if (!notice) return 'gone';
  if (!notice.unread) return 'read';
  if (stopped.has(notice.kind)) return 'stopped';
  if (!tellings) return 'unknown';
  const telling = tellings.find((one) => isToldBy(notice, one, now));
  if (!telling) return 'over';
  return telling.newsUntil !== undefined && telling.newsUntil <= now ? 'past' : 'told';
};
