// What members and animators do to an introduction, as calls.
import type {
  ActOnIntroductionRequest,
  Introduction as IntroductionMessage,
} from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { type Actor, recordedAs } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import { fault, invalid, ok, type Outcome, refused } from '../platform/faults/fault.ts';
import { actOn, asAnimator } from './act-on.ts';
import type { Deps } from './deps.ts';
import type { Action, ActedBy } from './introductions/action.ts';
import { readerOf } from './introductions-api.ts';
import { readAct } from './read-act-api.ts';
import { readIntroduction, type ReadFor, tellIntroduction } from './read-introduction-api.ts';
import { refusalOf } from './refusal-of.ts';
import { checkMessage, checkWhyNot, writeMessage, writeWhyNot } from './write-words.ts';

const subject = 'introduction';

/** Nobody speaks for an organisation but who belongs to it; for the campus, animators do. */
const actedBy = (actor: Actor, organisationId: string | undefined): ActedBy | undefined => {
  if (organisationId === undefined) return may(actor, 'curate') ? asAnimator(actor) : undefined;
  return may(actor, 'speak', { owners: [organisationId] }) && actor.personId !== undefined
    ? { kind: 'party', organisationId, personId: actor.personId }
    : undefined;
};

const show = async (deps: Deps, id: string, reader: ReadFor): Promise<Outcome<IntroductionMessage>> => {
  const found = await deps.kept.introductions.get(id);
  const shown = found && (await readIntroduction(deps, found, reader));
  return shown ? ok(shown) : refused(fault('not-found', { subject, subjectId: id.slice(0, 80) }));
};

/** By its content: what the reader cannot notice does not stand against what it does. */
const standsOtherwise = (shown: IntroductionMessage, ifTag: string | undefined): boolean =>
  ifTag !== undefined && ifTag !== shown.tag;

const write = async (
  deps: Deps,
  request: ActOnIntroductionRequest,
  { actor, reader }: { readonly actor: Actor; readonly reader: ReadFor },
): Promise<Outcome<true>> => {
  if (!request.write) return ok(true);
  if (!may(actor, 'curate')) return refused(fault('forbidden', { subject }));
  const violations = checkMessage(request.write);
  if (violations.length > 0) return refused(invalid(...violations));
  const { french, english } = request.write;
  const message = {
    ...(french === undefined ? {} : { french }),
    ...(english === undefined ? {} : { english }),
    by: recordedAs(actor),
    at: deps.clock().toISOString(),
  };
  const written = await writeMessage(deps, request.id, message, async (words) => {
    const stored = await deps.kept.introductions.get(request.id);
    const shown = stored && (await tellIntroduction(deps, stored.document, { ...reader, words }));
    return shown !== undefined && !standsOtherwise(shown, request.ifTag);
  });
  return written ? ok(true) : refused(fault('conflict', { subject, subjectId: request.id.slice(0, 80) }));
};

const keepWhyNot = async (
  deps: Deps,
  request: ActOnIntroductionRequest,
  { by, again }: { readonly by: ActedBy; readonly again: boolean },
): Promise<void> => {
  const words = request.decline?.words?.trim();
  if (!words || by.kind !== 'party') return;
  const { organisationId, personId } = by;
  await writeWhyNot(deps, request.id, { organisationId, personId, words }, { again });
};

const perform = async (
  deps: Deps,
  request: ActOnIntroductionRequest,
  { actor, by, reader }: { readonly actor: Actor; readonly by: ActedBy; readonly reader: ReadFor },
): Promise<Outcome<true>> => {
  const about = { subject, subjectId: request.id.slice(0, 80) };
  const read = readAct(request, by, deps.clock());
  const violations = checkWhyNot(request.decline?.words);
  if (violations.length > 0) return refused(invalid(...violations));
  if (!read.ok) return read;
  const action: Action = read.value;
  let moved = false;
  const acted = await actOn(deps, {
    id: request.id,
    actionFor: async (stored) => {
      const shown = await readIntroduction(deps, stored, reader);
      moved = shown === undefined || standsOtherwise(shown, request.ifTag);
      return moved ? undefined : action;
    },
    actor,
  });
  if (moved) return refused(fault('conflict', about));
  switch (acted.kind) {
    case 'gone':
      return refused(fault('not-found', about));
    case 'overloaded':
      return refused(fault('overloaded', about));
    case 'refused':
      return refused(refusalOf(acted.because, request.id));
    case 'done':
    case 'unchanged':
      // Also where it was killed between the answer and its words, and is sent again.
      await keepWhyNot(deps, request, { by, again: acted.kind === 'unchanged' });
      return ok(true);
  }
};

/** The same act again changes nothing. Where it does not stand as was looked at, nothing is done: `conflict`. */
export const actOnIntroduction = async (
  deps: Deps,
  request: ActOnIntroductionRequest,
): Promise<Outcome<IntroductionMessage>> => {
  const actor = readActor(request.actor);
  const reader = readerOf(actor, request.organisationId);
  if (!reader) return refused(fault('not-found', { subject, subjectId: request.id.slice(0, 80) }));
  const before = await show(deps, request.id, reader);
  if (!before.ok) return before;
  const by = actedBy(actor, request.organisationId);
  if (!by) return refused(fault('forbidden', { subject, subjectId: request.id }));
  const done = request.write
    ? await write(deps, request, { actor, reader })
    : await perform(deps, request, { actor, by, reader });
  return done.ok ? show(deps, request.id, reader) : done;
};
