// Takes one side's answer to a suggestion.
import type {
  AnswerSuggestionRequest,
  Suggestion as SuggestionMessage,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { DeclineReason as DeclineReasonValue } from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { type Actor, recordedAs } from '../platform/access/actor.ts';
import { may } from '../platform/access/may.ts';
import { dayNumber } from '../platform/day-number.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { fault, invalid, ok, type Outcome, refused, type Violation } from '../platform/faults/fault.ts';
import { dayOf, endOfDay, isDay } from '../platform/local-day.ts';
import type { Deps } from './deps.ts';
import { announceInterest } from './emit-interest-changed.ts';
import { announceDone } from './emit-suggestion-changed.ts';
import { readAnswer, readDeclineReason } from './suggestion-messages-api.ts';
import { type AnswerGiven, answerSuggestion, isDeclined } from './suggestions/answer-suggestion.ts';
import { factsLeft } from './suggestions/facts-now.ts';
import { fileSuggestion } from './suggestions/file-suggestion.ts';
import { freeing } from './suggestions/fill-soon.ts';
import type { SeenSuggestion } from './suggestions/live-of.ts';
import type { Suggestion } from './suggestions/suggestion.ts';
import { isOut, versionFor, viewerOf } from './suggestions/viewer.ts';
import { readSuggestion, tellSuggestion } from './suggestions-api.ts';

const subject = 'suggestion';
const maxTries = 5;

/** What goes with a no goes with nothing else. */
const brokenRules = (request: AnswerSuggestionRequest, today: string): readonly Violation[] => {
  const { declineReason, until } = request;
  const answer = readAnswer(request.answer);
  const rules: Violation[] = [];
  if (!answer) rules.push({ field: 'answer', rule: 'required' });
  const onlyWithNo = { rule: 'not-allowed', parameters: { because: 'only-with-no' } } as const;
  if (declineReason !== DeclineReasonValue.UNSPECIFIED) {
    if (answer !== 'no') rules.push({ field: 'decline_reason', ...onlyWithNo });
    else if (!readDeclineReason(declineReason))
      rules.push({ field: 'decline_reason', rule: 'not-one-of', value: declineReason });
  }
  if (until === undefined) return rules;
  const value = until.slice(0, 80);
  if (answer !== 'no') rules.push({ field: 'until', ...onlyWithNo });
  else if (!isDay(until))
    rules.push({ field: 'until', rule: 'malformed', value, parameters: { expected: 'YYYY-MM-DD' } });
  else if (until < today) rules.push({ field: 'until', rule: 'past', value });
  return rules;
};

const readGiven = async (
  deps: Pick<Deps, 'clock' | 'timeZone'>,
  request: AnswerSuggestionRequest,
  actor: Actor,
): Promise<Outcome<AnswerGiven>> => {
  const now = deps.clock();
  // Days matter to a no alone; any other answer is taken while profiles is out of reach.
  const zone = request.until === undefined ? 'UTC' : await deps.timeZone();
  const rules = brokenRules(request, dayOf(now, zone));
  const answer = readAnswer(request.answer);
  if (rules.length > 0 || !answer) return refused(invalid(...rules));
  const { organisationId, until } = request;
  const reason = readDeclineReason(request.declineReason);
  return ok({
    organisationId,
    answer,
    ...(reason === undefined ? {} : { reason }),
    ...(until === undefined ? {} : { until: { day: until, end: endOfDay(until, zone).toISOString() } }),
    recorded: { at: now.toISOString(), by: recordedAs(actor), requestId: actor.requestId },
  });
};

/** `lost`: it was written meanwhile, and the answer is to be given to the new state. */
const writeAnswer = async (
  deps: Deps,
  found: SeenSuggestion,
  given: AnswerGiven,
): Promise<Outcome<Stored<Suggestion>> | 'lost'> => {
  const today = dayNumber(deps.clock());
  const left = factsLeft(found.document.facts, { campus: deps.campus, today });
  const answered = answerSuggestion(found.document, given, left);
  if (answered.kind === 'unchanged') return ok(found);
  if (answered.kind === 'not-a-side')
    return refused(
      invalid({ field: 'organisation', rule: 'not-allowed', parameters: { because: 'not-a-side' } }),
    );
  const suggestion = fileSuggestion(answered.suggestion);
  const version = found.version + 1;
  const events = [
    ...announceDone(found.kept, suggestion, version),
    ...announceInterest(suggestion, given.organisationId, version),
  ];
  const now = deps.clock().toISOString();
  // The places that a no leaves are for others; one that is taken back may be proposed again, where there are places.
  const isMoved = isDeclined(found.document, now) !== isDeclined(suggestion, now);
  const result = await freeing(deps, isMoved ? suggestion.organisationIds : [], () =>
    deps.suggestions.put(suggestion, { ifVersion: found.version, events }),
  );
  if (result.kind === 'written') return ok({ document: suggestion, version: result.version });
  return result.kind === 'overloaded'
    ? refused(fault('overloaded', { subject, subjectId: suggestion.id }))
    : 'lost';
};

/** Given again, it changes nothing; two sides at once are written one after the other. */
export const takeAnswer = async (
  deps: Deps,
  request: AnswerSuggestionRequest,
): Promise<Outcome<SuggestionMessage>> => {
  const actor = readActor(request.actor);
  const about = { subject, subjectId: request.id.slice(0, 80) };
  const given = await readGiven(deps, request, actor);
  if (!given.ok) return given;
  for (let tries = 0; tries < maxTries; tries += 1) {
    const { found, reading } = await readSuggestion(deps, request.id);
    const viewer = found && viewerOf(actor, found.document, request.organisationId);
    if (!viewer || !isOut(found.document, viewer)) return refused(fault('not-found', about));
    if (!may(actor, 'answer', { owners: [request.organisationId] }))
      return refused(fault('forbidden', about));
    const currentVersion = versionFor(found.document, found.version, viewer);
    if (request.ifVersion !== undefined && request.ifVersion !== currentVersion)
      return refused(fault('conflict', { ...about, currentVersion }));
    const written = await writeAnswer(deps, found, given.value);
    if (written === 'lost') continue;
    if (!written.ok) return written;
    const { document, version } = written.value;
    return ok(tellSuggestion(deps, { document, version }, { viewer, ...reading }));
  }
  return refused(fault('overloaded', about));
};
