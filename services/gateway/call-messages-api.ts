// The messages of the brokering contract about calls and consortia, read in the edge's own terms, and calls as it takes them.
import {
  Call as CallMessage,
  type Consortium as ConsortiumMessage,
  type Coverage as CoverageMessage,
  type Fit as FitMessage,
  type Partner as PartnerMessage,
  type ProposeConsortiaResponse,
  type Requirement as RequirementMessage,
} from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import type { Language } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationKind } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import {
  type Call,
  type CallWords,
  type Coded,
  type Consortia,
  type Consortium,
  consortiumTroubles,
  gapCodes,
  type Coverage,
  type Fit,
  type Partner,
  type PartnerReasonCode,
  partnerReasons,
  type Requirement,
} from './calls/call.ts';
import { readQuote } from './expertise-messages-api.ts';
import { given, knownOf } from './known-words.ts';
import { languageWords, words } from './profile-messages-api.ts';

const kinds = words(OrganisationKind);

/** None where it asks what a newer release added. */
const readRequirement = ({ id, mandatory, weight, ...of }: RequirementMessage): readonly Requirement[] => {
  const requirement = { id, mandatory, weight };
  if (of.expertise !== undefined) return [{ ...requirement, expertise: of.expertise }];
  if (of.countries !== undefined) return [{ ...requirement, countries: { least: of.countries.least } }];
  const kind = of.kind && kinds.word(of.kind.kind);
  if (of.kind === undefined || kind === undefined) return [];
  return [{ ...requirement, kind: { kind, least: of.kind.least } }];
};

export const readCall = (of: CallMessage): Call => ({
  id: of.id,
  version: of.version,
  title: of.title,
  text: of.text,
  language: languageWords.word(of.language) ?? 'fr',
  closesOn: of.closesOn,
  requirements: of.requirements.flatMap(readRequirement),
  leastPartners: of.leastPartners,
  mostPartners: of.mostPartners,
  countries: of.countries,
  externalIds: of.externalIds.map(({ scheme, value }) => `${scheme}:${value}`),
  open: of.open,
  invented: of.invented,
  ...given({
    url: of.url,
    opensOn: of.opensOn,
    budget: of.budget,
    recorded: of.recorded && {
      at: of.recorded.at?.toISOString() ?? '',
      by: of.recorded.by,
      requestId: of.recorded.requestId,
    },
  }),
});

const requirementMessage = ({ kind, ...of }: Requirement): RequirementMessage => ({
  ...of,
  kind: kind && { kind: kinds.value(kind.kind) as OrganisationKind, least: kind.least },
});

const externalIdMessage = (id: string) => {
  const colon = id.indexOf(':');
  return { scheme: id.slice(0, colon), value: id.slice(colon + 1) };
};

/** `id` empty for a new one. */
export const callMessage = (id: string, of: CallWords): CallMessage =>
  CallMessage.fromPartial({
    id,
    title: of.title,
    text: of.text,
    language: languageWords.value(of.language) as Language,
    url: of.url,
    opensOn: of.opensOn,
    closesOn: of.closesOn,
    budget: of.budget,
    requirements: of.requirements.map(requirementMessage),
    leastPartners: of.leastPartners,
    mostPartners: of.mostPartners,
    countries: [...of.countries],
    externalIds: of.externalIds.map(externalIdMessage),
    invented: of.invented,
  });

export const readFit = ({ organisationId, likeness, requirementIds }: FitMessage): Fit => ({
  organisation: organisationId,
  likeness,
  requirements: requirementIds,
});

/** None of a code that a newer release added: there is no sentence for it here. */
const readCoded =
  <Code extends string>(codes: readonly Code[]) =>
  ({
    code: said,
    parameters,
    organisationIds: organisations,
    requirementIds: requirements,
  }: {
    code: string;
    parameters: Record<string, string>;
    organisationIds: readonly string[];
    requirementIds: readonly string[];
  }): readonly Coded<Code>[] => {
    const code = knownOf(codes, said);
    return code === undefined ? [] : [{ code, parameters, organisations, requirements }];
  };

const readReason = readCoded<PartnerReasonCode>(partnerReasons);

const readPartner = ({ organisationId, reasons, pinned }: PartnerMessage): Partner => ({
  organisation: organisationId,
  reasons: reasons.flatMap(readReason),
  pinned,
});

const readCoverage = ({ requirementId, organisationId, likeness, quotes }: CoverageMessage): Coverage => ({
  requirement: requirementId,
  organisation: organisationId,
  likeness,
  quotes: quotes.map(readQuote),
});

const readConsortium = (of: ConsortiumMessage): Consortium => ({
  coverage: of.coverage,
  score: of.score,
  partners: of.partners.map(readPartner),
  matrix: of.matrix.map(readCoverage),
  uncovered: of.uncoveredIds,
  provenLinks: of.provenLinks,
  newLinks: of.newLinks,
  proven: of.proven,
  gaps: of.gaps.map(({ requirementId, because, organisationIds, needed }) => ({
    requirement: requirementId,
    because: knownOf(gapCodes, because),
    organisations: organisationIds,
    needed,
  })),
});

export const readConsortia = (of: ProposeConsortiaResponse): Consortia => ({
  consortia: of.consortia.map(readConsortium),
  missing: of.missing.map(({ requirementId, nearest }) => ({
    requirement: requirementId,
    nearest: nearest.map(readFit),
  })),
  troubles: of.troubles.flatMap(readCoded(consortiumTroubles)),
  considered: of.considered,
  ...given({
    change: of.change && {
      in: of.change.inIds,
      out: of.change.outIds,
      gained: of.change.gainedIds,
      lost: of.change.lostIds,
      coverage: of.change.coverage,
    },
  }),
});
