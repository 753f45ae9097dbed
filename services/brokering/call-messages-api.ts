// A call as the contract's message and back.
import {
  Call as CallMessage,
  type Fit as FitMessage,
  Requirement as RequirementMessage,
} from '../../proto/generated/passerelle/brokering/v1/calls.ts';
import { Language } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationKind } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { enumWords, type WordOf } from '../platform/enum-words.ts';
import { invalid, ok, type Outcome, refused, type Violation } from '../platform/faults/fault.ts';
import type { Stored } from '../platform/document-store/document-store.ts';
import { type Call, type Fit, isOpen, type Requirement } from './calls/call.ts';
import type { KeptCall } from './kept/calls.ts';

const kinds = enumWords(OrganisationKind);
type KindWord = WordOf<typeof OrganisationKind>;

const requirementMessage = (of: Requirement): RequirementMessage => {
  const { id, mandatory, weight } = of;
  const common = { id, mandatory, weight };
  switch (of.what) {
    case 'expertise':
      return RequirementMessage.fromPartial({ ...common, expertise: of.words });
    case 'kind':
      return RequirementMessage.fromPartial({
        ...common,
        kind: { kind: kinds.value(of.kind as KindWord), least: of.atLeast },
      });
    case 'countries':
      return RequirementMessage.fromPartial({ ...common, countries: { least: of.atLeast } });
  }
};

export const callMessage = (
  { document: of, version }: Stored<KeptCall>,
  { today, forAnimator }: { readonly today: string; readonly forAnimator: boolean },
): CallMessage =>
  CallMessage.fromPartial({
    id: of.id,
    version,
    title: of.title,
    text: of.text,
    language: of.language === 'english' ? Language.ENGLISH : Language.FRENCH,
    ...(of.url === undefined ? {} : { url: of.url }),
    ...(of.opensOn === undefined ? {} : { opensOn: of.opensOn }),
    closesOn: of.closesOn,
    ...(of.budget === undefined ? {} : { budget: of.budget }),
    requirements: of.requirements.map(requirementMessage),
    leastPartners: of.leastPartners,
    mostPartners: of.mostPartners,
    countries: [...of.countries],
    externalIds: of.externalIds.map((id) => {
      const at = id.indexOf(':');
      return { scheme: id.slice(0, at), value: id.slice(at + 1) };
    }),
    open: isOpen(of, today),
    invented: of.invented,
    ...(forAnimator ? { recorded: { ...of.recorded, at: new Date(of.recorded.at) } } : {}),
  });

export const fitMessage = ({ organisationId, likeness, requirementIds }: Fit): FitMessage => ({
  organisationId,
  likeness,
  requirementIds: [...requirementIds],
});

const readRequirement = (of: RequirementMessage, at: number): Outcome<Requirement> => {
  const common = { id: of.id || `r${at + 1}`, mandatory: of.mandatory, weight: of.weight || 1 };
  if (of.expertise !== undefined) return ok({ ...common, what: 'expertise', words: of.expertise.trim() });
  if (of.countries) return ok({ ...common, what: 'countries', atLeast: of.countries.least });
  const kind = of.kind && kinds.word(of.kind.kind);
  const field = `requirements[${at}]`;
  if (!of.kind) return refused(invalid({ field, rule: 'required' }));
  if (kind === undefined)
    return refused(
      invalid({
        field: `${field}.kind`,
        rule: 'not-one-of',
        parameters: { allowed: kinds.all.join(', ') },
      }),
    );
  return ok({ ...common, what: 'kind', kind, atLeast: of.kind.least || 1 });
};

/** As it was sent, whatever is wrong with its values; what cannot be read at all is told with its field. */
export const readCall = (of: CallMessage): Outcome<Call> => {
  const read = of.requirements.map(readRequirement);
  const faults = read.flatMap((one): readonly Violation[] => (one.ok ? [] : (one.fault.violations ?? [])));
  if (faults.length > 0) return refused(invalid(...faults));
  return ok({
    id: of.id,
    title: of.title.trim(),
    text: of.text.trim(),
    language: of.language === Language.ENGLISH ? 'english' : 'french',
    ...(of.url === undefined ? {} : { url: of.url }),
    ...(of.opensOn === undefined ? {} : { opensOn: of.opensOn }),
    closesOn: of.closesOn,
    ...(of.budget === undefined ? {} : { budget: of.budget }),
    requirements: read.flatMap((one) => (one.ok ? [one.value] : [])),
    leastPartners: of.leastPartners || 2,
    mostPartners: of.mostPartners || 12,
    countries: of.countries,
    externalIds: of.externalIds.map(({ scheme, value }) => `${scheme}:${value}`),
    invented: of.invented,
  });
};
