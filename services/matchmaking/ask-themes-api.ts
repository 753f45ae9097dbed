// Asks expertise where texts stand among the themes, and how much everybody's texts answer an organisation's.
import { SearchRequest, ThemesRequest } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { ExpertiseServiceDefinition } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { Actor as ActorMessage } from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import type { VersionOf } from '../../proto/generated/passerelle/mesh/v1/version.ts';
import { actorMessage } from '../platform/access/actor-message.ts';
import { serviceActor } from '../platform/access/actor.ts';
import type { CallContext } from '../platform/call-context.ts';
import { ok } from '../platform/faults/fault.ts';
import type { Outcome } from '../platform/faults/fault.ts';
import type { Client } from '../platform/rpc/rpc.ts';
import type { Deps } from './deps.ts';
import type { ThemeValues } from './partners/text-themes.ts';

type Expertise = Client<typeof ExpertiseServiceDefinition>;

const textsTogether = 500;
const mostOrganisations = 10_000;

/** Asks about the texts that nothing was told of yet, until there are none. */
export const fetchThemes = async (
  { expertise, themes, campus: { works } }: Pick<Deps, 'expertise' | 'themes' | 'campus'>,
  call: CallContext,
): Promise<Outcome<undefined>> => {
  for (;;) {
    const asked = themes.missing(works).slice(0, textsTogether);
    if (asked.length === 0) return ok(undefined);
    const request = ThemesRequest.fromPartial({
      actor: actorMessage(serviceActor(call.requestId)),
      sourceIds: asked.map(({ id }) => id),
      atLeast: [
        ...asked.map(({ id, version }) => ({ aggregateId: id, version })),
        // A replica that has not heard of them yet would tell the same again and again.
        ...(themes.semantics > 0 ? [{ aggregateId: 'semantics', version: themes.semantics }] : []),
      ],
    });
    const answer = await expertise.themes(request, call, { idempotent: true });
    if (!answer.ok) return answer;
    const { semantics, sources } = answer.value;
    const values = new Map(
      sources.map((one): [string, ThemeValues] => [one.sourceId, Int8Array.from(one.values)]),
    );
    themes.take(semantics, asked, values);
  }
};

/** Raw scores of those whose texts, offers or description answer all that the organisation has said and done. */
export const askTexts = async (
  expertise: Expertise,
  organisationId: string,
  asking: { readonly actor: ActorMessage; readonly atLeast: readonly VersionOf[] },
  call: CallContext,
): Promise<Outcome<ReadonlyMap<string, number>>> => {
  const request = SearchRequest.fromPartial({
    ...asking,
    atLeast: [...asking.atLeast],
    question: { organisationId },
    limit: mostOrganisations,
    evidence: 0,
  });
  const answer = await expertise.search(request, call);
  if (!answer.ok) return answer;
  return ok(new Map(answer.value.hits.map(({ organisationId: id, raw }) => [id, raw])));
};
