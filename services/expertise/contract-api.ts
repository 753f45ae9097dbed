// Translates between the contract's enums and the plain data of this service.
import {
  FacetField as ProtoFacetField,
  PartKind as ProtoPartKind,
  SourceKind as ProtoSourceKind,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import {
  Language as ProtoLanguage,
  Visibility as ProtoVisibility,
} from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  OrganisationKind as ProtoOrganisationKind,
  Pole as ProtoPole,
} from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { StatementType as ProtoStatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import type { Recorded } from '../../proto/generated/passerelle/mesh/v1/version.ts';
import type { Visibility } from '../platform/access/actor.ts';
import { enumWords } from '../platform/enum-words.ts';
import type { Language, SourceKind } from './source.ts';

const visibilities = enumWords(ProtoVisibility);
const kinds = enumWords(ProtoSourceKind);

/** Words of the code for the values of the contract; `word` is undefined for a value that this release does not know. */
export const organisationKindWords = enumWords(ProtoOrganisationKind);
export const poleWords = enumWords(ProtoPole);
export const statementTypeWords = enumWords(ProtoStatementType);
export const facetFieldWords = enumWords(ProtoFacetField);
export const partKindWords = enumWords(ProtoPartKind);

/** What does not say who may see it is kept to the narrowest circle. */
export const visibilityFrom = (visibility: ProtoVisibility): Visibility =>
  visibilities.word(visibility) ?? 'animators';

/** Undefined where no circle is named; one that this release does not know is the narrowest. */
export const circleFrom = (circle: ProtoVisibility): Visibility | undefined =>
  circle === ProtoVisibility.UNSPECIFIED ? undefined : (visibilities.word(circle) ?? 'public');

export const visibilityTo = (visibility: Visibility): ProtoVisibility => visibilities.value(visibility);

export const languageFrom = (language: ProtoLanguage): Language =>
  language === ProtoLanguage.ENGLISH ? 'en' : 'fr';

export const languageTo = (language: Language): ProtoLanguage =>
  language === 'en' ? ProtoLanguage.ENGLISH : ProtoLanguage.FRENCH;

/** The person who wrote last, where a person did. */
export const writtenBy = (recorded: Recorded | undefined): { readonly by?: string } =>
  recorded?.by.startsWith('per_') ? { by: recorded.by } : {};

/** Undefined for a kind that this release does not know. */
export const kindFrom = (kind: ProtoSourceKind): SourceKind | undefined => kinds.word(kind);

export const kindTo = (kind: SourceKind): ProtoSourceKind => kinds.value(kind);
