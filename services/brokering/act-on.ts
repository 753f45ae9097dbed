// Does something to an introduction as it stands, tried again on the newer state where somebody was quicker. Where all have
// agreed and each may be contacted, names are exchanged in the same write.
import type { Actor } from '../platform/access/actor.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { mayBeContacted } from './ask-profiles-api.ts';
import type { Deps } from './deps.ts';
import { contextOf } from './introduction-context.ts';
import { act } from './introductions/act.ts';
import type { Acted, ActedBy, Action, Because, Context } from './introductions/action.ts';
import type { Introduction } from './introductions/introduction.ts';
import { isIn } from './introductions/party.ts';
import { fileIntroduction, type KeptIntroduction } from './kept/introductions.ts';
import { recordedBy, type Writer } from './kept/recorded.ts';
import { keepIntroduction } from './keep-introduction.ts';
import { openWaiting } from './open-waiting.ts';

export type ActedOn =
  | { readonly kind: 'done' | 'unchanged'; readonly stored: Stored<KeptIntroduction> }
  | { readonly kind: 'refused'; readonly because: Because; readonly stored: Stored<KeptIntroduction> }
  | { readonly kind: 'gone' }
  /** Others wrote it again and again meanwhile, or its events wait for their relay. */
  | { readonly kind: 'overloaded' };

/** For the campus. */
export const asAnimator = ({ personId = 'animator' }: Pick<Actor, 'personId'>): ActedBy => ({
  kind: 'animator',
  personId,
});

const maxTries = 8;

/** Everybody who remains has somebody whose contact may be given now. */
export const isExchangeable = async (
  { profiles }: Pick<Deps, 'profiles'>,
  { parties }: Introduction,
): Promise<boolean> => {
  const speaking = parties
    .filter(isIn)
    .flatMap(({ personId, organisationId }) =>
      personId === undefined ? [] : [{ personId, organisationId }],
    );
  if (speaking.length < parties.filter(isIn).length) return false;
  const answers = await Promise.all(speaking.map((one) => mayBeContacted(profiles, one)));
  return answers.every((may) => may);
};

/** The exchange follows what completes the agreement by itself. */
const withExchange = async (deps: Pick<Deps, 'profiles'>, acted: Acted, context: Context): Promise<Acted> => {
  if (acted.kind !== 'done' || acted.introduction.stage !== 'agreed') return acted;
  if (!(await isExchangeable(deps, acted.introduction))) return acted;
  const exchange: Action = { kind: 'exchange', by: { kind: 'campus' } };
  const exchanged = act(acted.introduction, exchange, { ...context, exchangeable: true });
  return exchanged.kind === 'done' ? exchanged : acted;
};

export interface ActOn {
  readonly id: string;
  /** What is done to it as it stands; undefined: nothing. */
  actionFor(stored: Stored<KeptIntroduction>): Action | undefined | Promise<Action | undefined>;
  readonly actor: Writer;
}

/** The same organisations are being brought together by another one. */
const isSuperseded = async ({ kept }: Pick<Deps, 'kept'>, { together }: KeptIntroduction): Promise<boolean> =>
  (await kept.introductions.find('underWay', together)) !== undefined;

/** Stops a reopening that is held: what was begun meanwhile goes on. */
const stopReopening: Action = { kind: 'block', by: { kind: 'campus' } };

const tryOnce = async (
  deps: Deps,
  stored: Stored<KeptIntroduction>,
  { actionFor, actor }: ActOn,
): Promise<ActedOn | 'lost'> => {
  const { document } = stored;
  const wanted = await actionFor(stored);
  if (!wanted) return { kind: 'unchanged', stored };
  const { organisationIds, request, held } = document;
  const reopens = wanted.kind === 'reopen' || (wanted.kind === 'tick' && held?.decision === 'reopen');
  const superseded = reopens && (await isSuperseded(deps, document));
  if (superseded && wanted.kind === 'reopen') return { kind: 'refused', because: 'not-now', stored };
  const action = superseded ? stopReopening : wanted;
  const context = await contextOf(deps, { organisationIds, requestId: actor.requestId });
  const acted = await withExchange(deps, act(document, action, context), context);
  if (acted.kind === 'refused') return { ...acted, stored };
  if (acted.kind === 'unchanged') return { kind: 'unchanged', stored };
  const filing = { request, recorded: recordedBy(actor, deps.clock()) };
  const next = fileIntroduction(acted.introduction, filing, document);
  const result = await keepIntroduction(deps, next, stored);
  if (result.kind !== 'written') return result.kind === 'overloaded' ? { kind: 'overloaded' } : 'lost';
  for (const organisationId of document.openFor)
    if (!next.openFor.includes(organisationId)) await openWaiting(deps, organisationId);
  return { kind: 'done', stored: { document: next, version: result.version } };
};

export const actOn = async (deps: Deps, how: ActOn): Promise<ActedOn> => {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const stored = await deps.kept.introductions.get(how.id);
    if (!stored) return { kind: 'gone' };
    const done = await tryOnce(deps, stored, how);
    if (done !== 'lost') return done;
  }
  return { kind: 'overloaded' };
};
