// What parties and animators do to an introduction. The same act again changes nothing; what does not go with the
// introduction as it stands is refused with it.
import * as z from 'zod';
import type { Act } from '../introductions/introduction.ts';
import {
  about,
  actOn,
  introductionReply,
  seenIntroduction,
  type SeenIntroduction,
} from '../introductions/seen-introduction.ts';
import type { EdgeRequest, Method, Reply, Route } from '../route.ts';
import { route } from '../route.ts';
import { reference } from '../schemas/fields.ts';
import {
  declineBody,
  meetingBody,
  outcomeBody,
  partyBody,
  refuseBody,
  reopenBody,
  timesBody,
} from '../schemas/introduction-acts.ts';
import { introduction } from '../schemas/introduction.ts';

const declared = {
  tag: 'introductions',
  conditional: true,
  answer: { status: 200, media: 'application/json', schema: introduction, tagged: true },
} as const;

const act = async (seen: SeenIntroduction, given: Act, request: EdgeRequest): Promise<Reply> =>
  introductionReply(await actOn(seen, given, request), request);

/** For one party, by its members: nobody else speaks for it. */
const partyRoute = <Body extends z.ZodType<{ organisation?: string | undefined }>>(
  verb: string,
  of: {
    readonly method?: Method;
    readonly summary: string;
    readonly body: Body;
    readonly actOf: (body: z.output<Body>) => Act;
    /** Also for the campus, by animators. */
    readonly campus?: boolean;
  },
): Route =>
  route({
    ...declared,
    method: of.method ?? 'POST',
    path: `/v1/introductions/{id}/${verb}`,
    action: of.campus ? 'answer' : 'speak',
    summary: of.summary,
    body: of.body,
    find: (request) => {
      const { organisation } = request.body as z.output<Body>;
      return seenIntroduction(organisation, request, { asParty: !of.campus, acts: 'body' });
    },
    about,
    handle: (seen, request) => act(seen, of.actOf(request.body as z.output<Body>), request),
  });

const animatorRoute = <Body extends z.ZodType>(
  verb: string,
  summary: string,
  of: { readonly body: Body; readonly actOf: (body: z.output<Body>) => Act } | { readonly act: Act },
): Route =>
  route({
    ...declared,
    method: 'POST',
    path: `/v1/introductions/{id}/${verb}`,
    action: 'curate',
    summary,
    ...('act' in of ? {} : { body: of.body }),
    find: (request) => request.edge,
    about: () => ({}),
    handle: async (_, request) => {
      const seen = await seenIntroduction(undefined, request);
      return act(seen, 'act' in of ? of.act : of.actOf(request.body as z.output<Body>), request);
    },
  });

const cancelRoute = route({
  ...declared,
  method: 'DELETE',
  path: '/v1/introductions/{id}/meeting',
  action: 'answer',
  summary: 'Calls the meeting off',
  query: z.object({
    organisation: reference('The party it is done for; the asker’s own when absent').optional(),
  }),
  find: (request) => seenIntroduction(request.query.organisation, request, { acts: 'query' }),
  about,
  handle: (seen, request) => act(seen, { kind: 'cancel_meeting' }, request),
});

export const introductionActRoutes: readonly Route[] = [
  partyRoute('agree', {
    summary: 'Says for a party that it wants to meet',
    body: partyBody,
    actOf: () => ({ kind: 'agree' }),
  }),
  partyRoute('decline', {
    summary: 'Says for a party that it does not',
    body: declineBody,
    actOf: ({ reason, words }) => ({ kind: 'decline', reason, words }),
  }),
  partyRoute('withdraw', {
    summary: 'Takes back what a party asked for or agreed to',
    body: partyBody,
    actOf: () => ({ kind: 'withdraw' }),
  }),
  partyRoute('times', {
    method: 'PUT',
    summary: 'Says when a party can meet',
    body: timesBody,
    actOf: ({ windows }) => ({ kind: 'offer_times', windows }),
  }),
  partyRoute('meeting', {
    method: 'PUT',
    summary: 'Sets or moves the meeting',
    body: meetingBody,
    actOf: ({ start, end }) => ({ kind: 'set_meeting', window: { start, end } }),
    campus: true,
  }),
  cancelRoute,
  partyRoute('outcome', {
    summary: 'Says for a party what came of it',
    body: outcomeBody,
    actOf: ({ organisation: _, ...outcome }) => ({ kind: 'tell_outcome', outcome }),
  }),
  animatorRoute('approve', 'Lets a reviewed introduction go to the others', { act: { kind: 'approve' } }),
  animatorRoute('refuse', 'Does not let a reviewed introduction go on', {
    body: refuseBody,
    actOf: ({ reason = 'other' }) => ({ kind: 'refuse', reason }),
  }),
  animatorRoute('exchange', 'Exchanges names and contacts where all agreed', { act: { kind: 'exchange' } }),
  animatorRoute('reopen', 'Asks anew', {
    body: reopenBody,
    actOf: ({ insist = false }) => ({ kind: 'reopen', insist }),
  }),
  animatorRoute('stop', 'Stops an introduction', { act: { kind: 'stop' } }),
  animatorRoute('undo', 'Takes back what an animator did, while nobody is told', { act: { kind: 'undo' } }),
];
