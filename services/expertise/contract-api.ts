// Translates between the contract's enums and the plain data of this service.
import {
  Language as ProtoLanguage,
  Visibility as ProtoVisibility,
} from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { SourceKind as ProtoSourceKind } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import type { Visibility } from '../platform/access/actor.ts';
import type { Language, SourceKind } from './source.ts';

/** What does not say who may see it is kept to the narrowest circle. */
export const visibilityFrom = (visibility: ProtoVisibility): Visibility => {
  if (visibility === ProtoVisibility.PUBLIC) return 'public';
  return visibility === ProtoVisibility.CAMPUS ? 'campus' : 'animators';
};

export const visibilityTo: Readonly<Record<Visibility, ProtoVisibility>> = {
  public: ProtoVisibility.PUBLIC,
  campus: ProtoVisibility.CAMPUS,
  animators: ProtoVisibility.ANIMATORS,
};

export const languageFrom = (language: ProtoLanguage): Language =>
  language === ProtoLanguage.ENGLISH ? 'en' : 'fr';

export const languageTo: Readonly<Record<Language, ProtoLanguage>> = {
  fr: ProtoLanguage.FRENCH,
  en: ProtoLanguage.ENGLISH,
};

export const kindTo: Readonly<Record<SourceKind, ProtoSourceKind>> = {
  organisation: ProtoSourceKind.ORGANISATION,
  offer: ProtoSourceKind.OFFER,
  need: ProtoSourceKind.NEED,
  text: ProtoSourceKind.TEXT,
};

/** Undefined for a kind that this release does not know. */
export const kindFrom = (kind: ProtoSourceKind): SourceKind | undefined => {
  if (kind === ProtoSourceKind.ORGANISATION) return 'organisation';
  if (kind === ProtoSourceKind.OFFER) return 'offer';
  if (kind === ProtoSourceKind.NEED) return 'need';
  return kind === ProtoSourceKind.TEXT ? 'text' : undefined;
};
