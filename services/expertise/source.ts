// What the index holds: passages of words that organisations stand behind, as plain data.
import type { Visibility } from '../platform/access/actor.ts';

export type Language = 'fr' | 'en';
export type SourceKind = 'organisation' | 'offer' | 'need' | 'text';

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
}

/** The circle a source is found in: a discreet one is found as if it were kept for animators. */
export const foundIn = (source: Pick<Source, 'visibility' | 'discreet'>): Visibility =>
  source.discreet ? 'animators' : source.visibility;

/** A part of a source's words, with its places. */
export interface Extract {
  readonly start: number;
  readonly end: number;
  readonly language: Language;
  readonly words: string;
}
