// What whoever acts on this page may ask, by the table that the server decides by. Pure: nothing is secret in a table of
// rights, and the server decides again at each question.
import type { Actor } from '../../../platform/access/actor.ts';
import { may } from '../../../platform/access/may.ts';
import type { Action } from '../../../platform/access/policy.ts';
import { personOf, type Session } from './read-session.ts';

/** Whatever it is about, by what the server says that somebody is of the staff. */
export const mayAsStaff = (
  staff: Readonly<Record<'animator' | 'administrator', boolean>>,
  action: Action,
): boolean => may({ kind: 'person', memberships: [], ...staff, locale: 'en', requestId: '' }, action);

/** As a member of one organisation, or of the staff: never of several things at once. */
const actorFor = (session: Session): Actor => {
  const person = personOf(session);
  return {
    kind: 'person',
    ...(person === undefined ? {} : { personId: person }),
    memberships: session.kind === 'member' ? [{ of: session.organisation, role: 'member' }] : [],
    animator: session.kind === 'animator',
    administrator: session.kind === 'administrator',
    locale: 'en',
    requestId: '',
  };
};

/** Of what the campus shows to its members, and what belongs to the organisation that somebody acts for, if any. */
export const mayAsk = (session: Session, action: Action): boolean => {
  if (session.kind === 'nobody') return false;
  const owners = session.kind === 'member' ? [session.organisation] : [];
  return may(actorFor(session), action, { visibility: 'campus', owners });
};
