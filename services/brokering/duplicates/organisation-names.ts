// What is known of an organisation when it is asked whether two of them are one: names and identifiers, no words.

export interface OrganisationNames {
  readonly id: string;
  readonly kind: string;
  /** The name first, then other names it goes by, as written. */
  readonly names: readonly string[];
  readonly website?: string;
  /** `scheme:value`. */
  readonly externalIds: readonly string[];
  readonly city?: string;
  readonly country?: string;
  /** What it is a part of: never its duplicate. */
  readonly parentId?: string;
}

/** The key of two organisations, whichever is named first. */
export const pairKey = (a: string, b: string): string => (a < b ? `${a}:${b}` : `${b}:${a}`);
