// The message that goes with an introduction: in an animator's words, or drafted; and its meeting for a calendar.
import * as z from 'zod';
import { fault } from '../../platform/faults/fault.ts';
import { draftMessage } from '../introductions/draft-message.ts';
import { findDraftFacts } from '../introductions/find-draft-facts.ts';
import { findIntroductions } from '../introductions/find-introduction.ts';
import { type Introduction, isIntroduced } from '../introductions/introduction.ts';
import { about, actOn, seenIntroduction } from '../introductions/seen-introduction.ts';
import { nameOf, type ShownIntroduction } from '../introductions/show-introduction.ts';
import { type CalendarPerson, writeCalendar } from '../introductions/write-calendar.ts';
import { quotedTag } from '../http/entity-tags.ts';
import { refuse, refuseFor } from '../problems/refusal.ts';
import { type EdgeRequest, json, type Reply, type Route, route } from '../route.ts';
import { language, reference } from '../schemas/fields.ts';
import { messageBody } from '../schemas/introduction-acts.ts';
import { message } from '../schemas/introduction.ts';

const tag = 'introductions';
const answered = { status: 200, media: 'application/json', schema: message, tagged: true } as const;
const party = reference('The party it is read for; the asker’s own when absent').optional();

const reply = async (of: Introduction, locale: 'fr' | 'en', request: EdgeRequest): Promise<Reply> => {
  const draft = draftMessage(await findDraftFacts(of, request))[locale];
  const written = of.words?.[locale === 'fr' ? 'french' : 'english'];
  const { subject, text } = draft;
  return json(
    { language: locale, subject, text: written ?? text, written: written !== undefined },
    { tag: quotedTag(of.tag) },
  );
};

/** To a party the message comes with the offer; what is written once it is out is not for it. */
const mayRead = ({ reached, parties }: Introduction, { actor }: EdgeRequest): boolean => {
  const own = parties.find((one) => one.own);
  const isOut = own !== undefined && (own.left || own.answer === 'declined' || own.answer === 'withdrawn');
  return actor.animator || (reached.offered !== undefined && !isOut);
};

const readRoute = route({
  method: 'GET',
  path: '/v1/introductions/{id}/message',
  action: 'read-hidden',
  tag,
  summary: 'The message that goes with an introduction, once it is offered, to those who are in',
  query: z.object({
    language: language.optional().meta({ description: 'Of the message; the asker’s own when absent.' }),
    organisation: party,
  }),
  answer: answered,
  find: (request) => seenIntroduction(request.query.organisation, request),
  about,
  handle: ({ of }, request) =>
    mayRead(of, request)
      ? reply(of, request.query.language ?? request.sentences.language, request)
      : refuse(fault('not-found')),
});

const writeRoute = route({
  method: 'PUT',
  path: '/v1/introductions/{id}/message',
  action: 'curate',
  tag,
  summary: 'Writes the message; what is left out is drafted again',
  body: messageBody,
  answer: answered,
  find: ({ edge }) => edge,
  about: () => ({}),
  handle: async (_, request) => {
    const { french, english } = request.body;
    const words = { french: french ?? undefined, english: english ?? undefined };
    const seen = await seenIntroduction(undefined, request);
    return reply(await actOn(seen, { kind: 'write', words }, request), request.sentences.language, request);
  },
});

const personsOf = ({ parties, sentences }: ShownIntroduction): readonly CalendarPerson[] =>
  parties.flatMap((one) =>
    one.person === undefined ? [] : [{ ...one.person, organisation: nameOf(one, sentences) }],
  );

const calendarRoute = route({
  method: 'GET',
  path: '/v1/introductions/{id}/meeting.ics',
  action: 'read-hidden',
  tag,
  summary: 'The meeting for a calendar (RFC 5545): invitation, update or cancellation',
  query: z.object({ organisation: party }),
  answer: { status: 200, media: 'text/calendar' },
  find: (request) => seenIntroduction(request.query.organisation, request),
  about,
  handle: async ({ of }, request) => {
    const { meeting, id, stage } = of;
    if (!meeting || !isIntroduced(stage)) return refuseFor('no-meeting', 'not-found');
    const shown = await findIntroductions(request)(of, 'whole');
    const { start, end, sequence, setAt } = meeting;
    const text = writeCalendar(
      {
        introductionId: id,
        // Its sequence goes on where it is asked anew: to a calendar it is one meeting.
        round: 1,
        ...{ start, end, sequence, setAt },
        status: meeting.cancelled ? 'cancelled' : 'confirmed',
        organisations: shown.parties.map((one) => nameOf(one, request.sentences)),
        persons: personsOf(shown),
      },
      request.sentences,
    );
    return { kind: 'text', media: 'text/calendar', text, file: 'meeting.ics' };
  },
});

export const introductionMessageRoutes: readonly Route[] = [readRoute, writeRoute, calendarRoute];
