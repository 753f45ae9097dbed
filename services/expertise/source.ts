// What the index holds: passages of words that organisations stand behind, as plain data.
import type { Visibility } from '../platform/access/actor.ts';

export type Language = 'fr' | 'en';
export const sourceKinds = ['organisation', 'offer', 'need', 'text'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Sorts of what a statement is about; a number in the index is a place here. */
export const statementTypes = [
  'expertise',
  'data',
  'equipment',
  'patient_experience',
  'clinical_site',
  'funding',
  'regulatory',
  'training',
  'co_development',
] as const;
export type StatementType = (typeof statementTypes)[number];

export interface Source {
  readonly id: string;
  readonly version: number;
  readonly kind: SourceKind;
  /** Organisations that stand behind it. */
  readonly owners: readonly string[];
  /** What is searched and quoted; the places of quotes are UTF-16 units of exactly this. */
  readonly words: string;
  /** What its author says it is written in; passages may say otherwise. */
  readonly language: Language;
  readonly visibility: Visibility;
  /** Matched, but found and quoted by its owners and animators only. */
  readonly discreet: boolean;
  /** What a statement is about. */
  readonly statementType?: StatementType;
  /** Day of a publication or project, as days since 1970-01-01. */
  readonly day?: number;
  /** Opaque id of the person who last wrote it, where a person did. */
  readonly by?: string;
}

/** The circle a source is found in: a discreet one is found as if it were kept for animators. */
export const foundIn = (source: Pick<Source, 'visibility' | 'discreet'>): Visibility =>
  source.discreet ? 'animators' : source.visibility;
