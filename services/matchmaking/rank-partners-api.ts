// Answers who might be the next new partners of an organisation.
import { Actor as ActorMessage } from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import type {
  RankPartnersRequest,
  RankPartnersResponse,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import type { VersionOf } from '../../proto/generated/passerelle/mesh/v1/version.ts';
import { readActor } from '../platform/access/actor-message.ts';
import { may } from '../platform/access/may.ts';
import type { CallContext } from '../platform/call-context.ts';
import { dayNumber } from '../platform/day-number.ts';
import { fault, invalid, ok, refused } from '../platform/faults/fault.ts';
import type { Outcome, Violation } from '../platform/faults/fault.ts';
import { checkLimit } from '../platform/faults/refuse-limit.ts';
import { askTexts, fetchThemes } from './ask-themes-api.ts';
import type { Deps } from './deps.ts';
import { rankPartners } from './partners/rank-partners.ts';
import type { Works } from './partners/works.ts';

const most = 10_000;

const brokenRules = ({ limit, withoutOrganisations }: RankPartnersRequest): readonly Violation[] => {
  const rules: Violation[] = [...checkLimit(limit, most)];
  if (withoutOrganisations.length > most) {
    rules.push({ field: 'without_organisations', rule: 'too-many', parameters: { max: String(most) } });
  }
  return rules;
};

/** What else may be waited for is expertise's alone. */
const isBehind = ({ aggregateId, version }: VersionOf, { versionOf }: Works): boolean =>
  aggregateId.startsWith('txt_') && versionOf(aggregateId) < version;

type PartnersDeps = Pick<Deps, 'campus' | 'themes' | 'forecast' | 'expertise' | 'clock'>;

export const answerRankPartners = async (
  { campus, themes, forecast, expertise, clock }: PartnersDeps,
  request: RankPartnersRequest,
  call: CallContext,
): Promise<Outcome<RankPartnersResponse>> => {
  const { organisationId, withoutOrganisations, atLeast, limit } = request;
  const { works } = campus;
  const actor = readActor(request.actor);
  const about = { subject: 'organisation', subjectId: organisationId.slice(0, 80) };
  if (!may(actor, 'curate') && !may(actor, 'match')) return refused(fault('forbidden', about));
  const violations = brokenRules(request);
  if (violations.length > 0) return refused(invalid(...violations));
  if (!campus.organisation(organisationId)) return refused(fault('not-found', about));
  const asking = { actor: request.actor ?? ActorMessage.fromPartial({}), atLeast };
  // First, as expertise waits for what is to be taken into account: most often it has come here too meanwhile.
  const texts = await askTexts(expertise, organisationId, asking, call);
  if (!texts.ok) return texts;
  if (atLeast.some((one) => isBehind(one, works))) return refused(fault('behind'));
  const told = await fetchThemes({ expertise, themes, campus }, call);
  if (!told.ok) return told;
  const today = dayNumber(clock());
  const { factsAbout } = await forecast.now({ works, themes, today });
  const { find, idOf } = works.graph;
  const numberOf = (id: string): number => find(works.standIn(id));
  const facts = factsAbout(numberOf(organisationId), (other) => texts.value.get(idOf(other)) ?? 0);
  const without = new Set(withoutOrganisations.map(numberOf));
  const partners = rankPartners(facts, idOf)
    .filter(({ organisation }) => !without.has(organisation))
    .slice(0, limit)
    .map(({ organisation, score, visits, text, circle }) => ({
      organisationId: idOf(organisation),
      score,
      walk: visits,
      text,
      circle,
    }));
  return ok({ partners });
};
