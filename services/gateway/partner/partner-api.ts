// What partners call by gRPC: the REST API's own code, under the same rights, behind the same keys.
import type * as z from 'zod';
import { PartnerServiceDefinition } from '../../../proto/generated/passerelle/partner/v1/partner.ts';
import type { Actor, Locale } from '../../platform/access/actor.ts';
import type { CallContext } from '../../platform/call-context.ts';
import { faultOf, invalid, ok, type Outcome, refused } from '../../platform/faults/fault.ts';
import { type Served, served } from '../../platform/rpc/rpc.ts';
import type { AskingAtEdge, Edge } from '../edge.ts';
import { faultOfRefusal, refuse, Refused, type Refusal } from '../problems/refusal.ts';
import { violationsOf } from '../problems/violations-of-issues.ts';
import { find } from '../profiles/write-profile.ts';
import { permit, valueOr } from '../route.ts';
import { searchBody } from '../schemas/ask-search.ts';
import { mostQuestions } from '../schemas/bulk-search.ts';
import { defaultLimit } from '../schemas/page.ts';
import { questionOf } from '../search/question-of.ts';
import { searchMany } from '../search/search-many.ts';
import { findPage } from '../search/search-page.ts';
import { askedLanguage, sentencesOf } from '../sentences/choose-language.ts';
import type { Sentences } from '../sentences/sentences.ts';
import { bodyOf, changesOf, foundOf, organisationOf, problemMessage } from './partner-messages-api.ts';

/** What a key must be good for. */
export type PartnerScope = 'expertise:read' | 'changes:read';

/** What a call shows of who makes it. */
export interface ShownByCall {
  readonly authorization: string | undefined;
  readonly address: string;
  readonly requestId: string;
  readonly locale: Locale | undefined;
}

/** Who holds the key, where it is good for this; else why not. `limits`: of a key that is known, by the names of headers. */
export type PartnerAtDoor = { readonly limits?: Readonly<Record<string, string>> } & (
  { readonly kind: 'in'; readonly actor: Actor } | { readonly kind: 'refused'; readonly refusal: Refusal }
);

export type AuthenticatePartner = (shown: ShownByCall, scope: PartnerScope) => Promise<PartnerAtDoor>;

interface PartnerAsking extends AskingAtEdge {
  readonly sentences: Sentences;
}

const read = <S extends z.ZodType>(schema: S, body: unknown): z.output<S> => {
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : refuse(invalid(...violationsOf(parsed.error, body)));
};

/** Whoever gives more time than a request of the REST API gets has no more. */
const withinTime = (call: CallContext, { times }: Edge): CallContext => ({
  ...call,
  deadline: Math.min(call.deadline, Date.now() + times.deadlineMs),
});

export const partnerApi = (edge: Edge, authenticate: AuthenticatePartner): Served => {
  const asPartner = async <T>(
    call: CallContext,
    scope: PartnerScope,
    answer: (asking: PartnerAsking) => Promise<T>,
  ): Promise<Outcome<T>> => {
    const { caller, requestId } = call;
    const locale = askedLanguage(caller?.acceptLanguage);
    const { authorization, address = '' } = caller ?? {};
    const known = await authenticate({ authorization, address, requestId, locale }, scope);
    const headers = known.kind === 'refused' ? known.refusal.headers : {};
    const told = { 'X-Request-Id': requestId, ...known.limits, ...headers };
    for (const [name, value] of Object.entries(told)) caller?.tell(name, value);
    if (known.kind === 'refused') return refused(faultOfRefusal(known.refusal));
    const { actor } = known;
    try {
      permit(actor, 'read', { visibility: 'public' });
      const asking = { actor, call: withinTime(call, edge), edge, sentences: sentencesOf(actor.locale) };
      return ok(await answer(asking));
    } catch (error) {
      if (error instanceof Refused) return refused(faultOfRefusal(error.refusal));
      const of = faultOf(error);
      // Logged by who serves the call.
      if (of.code === 'internal') throw error;
      return refused(of);
    }
  };
  return served(PartnerServiceDefinition, {
    findOrganisations: (request, call) =>
      asPartner(call, 'expertise:read', async (asking) => {
        const { asked, asker } = await questionOf(read(searchBody, bodyOf(request)), asking);
        return foundOf(await findPage(asked, asking, { where: 'body', asker }));
      }),
    findMany: ({ questions }, call) =>
      asPartner(call, 'expertise:read', async (asking) => {
        if (questions.length === 0)
          refuse(invalid({ field: 'questions', rule: 'too-few', parameters: { min: '1' } }));
        if (questions.length > mostQuestions)
          refuse(
            invalid({ field: 'questions', rule: 'too-many', parameters: { max: String(mostQuestions) } }),
          );
        const answers = await searchMany(questions.map(bodyOf), asking);
        return {
          answers: answers.map((one) =>
            'answer' in one
              ? { answer: foundOf(one.answer), problem: undefined }
              : { answer: undefined, problem: problemMessage(one.problem) },
          ),
        };
      }),
    listChanges: ({ cursor, limit = defaultLimit }, call) =>
      asPartner(call, 'changes:read', async (asking) =>
        changesOf(valueOr(await edge.profiles.changes({ cursor, limit }, asking))),
      ),
    getOrganisation: ({ reference }, call) =>
      asPartner(call, 'expertise:read', async (asking) =>
        organisationOf((await find('organisation', reference, asking)).json),
      ),
  });
};
