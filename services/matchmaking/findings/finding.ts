// What one search found: for a source, the sources of others that answer it or that it answers; for an organisation,
// those that are alike. Plain data; likenesses are the same whichever end asked.

/** A source of others that matches. Whose it is, the campus knows. */
export interface FoundSource {
  readonly sourceId: string;
  /** In 0..1, on expertise's scale. */
  readonly likeness: number;
  /** As it was when it was found. */
  readonly version: number;
}

/** An organisation whose open sources are like those of the one that asked. */
export interface FoundKin {
  readonly organisationId: string;
  readonly likeness: number;
  /** Its sources that show it, best first. */
  readonly sourceIds: readonly string[];
}

export interface Finding {
  /** Of the source, or `kin:` and the organisation's. */
  readonly id: string;
  /** Of the source; 0 of kinships, which are searched for whenever a source changes. */
  readonly version: number;
  /** Organisations whose finding it is. */
  readonly owners: readonly string[];
  /** Other organisations that it speaks of, each once. */
  readonly others: readonly string[];
  /** Version of what expertise had learned. */
  readonly semantics: number;
  /** When it was searched for, UTC: of two findings that hold one match, the newer one's likeness counts. */
  readonly at: string;
  /** Best first. */
  readonly hits: readonly FoundSource[];
  readonly kin: readonly FoundKin[];
}

export const kinPrefix = 'kin:';
export const kinId = (organisationId: string): string => `${kinPrefix}${organisationId}`;

/** What tells which of two findings is the newer one. */
export type Stamp = Pick<Finding, 'semantics' | 'at' | 'id'>;

/** Of two that say something of the same, the one to believe. */
export const isNewer = (a: Stamp, b: Stamp): boolean => {
  if (a.semantics !== b.semantics) return a.semantics > b.semantics;
  return a.at === b.at ? a.id > b.id : a.at > b.at;
};

/** Whether a search may take the place of what was found before: of an older one that took longer, it may not. */
export const supersedes = (after: Finding, before: Finding): boolean =>
  after.version === before.version
    ? after.semantics >= before.semantics && after.at >= before.at
    : after.version > before.version;

/** Whether both say the same, whenever it was found. */
export const saysTheSame = (a: Finding, b: Finding): boolean => {
  if (a.version !== b.version || a.semantics !== b.semantics) return false;
  const said = ({ owners, others, hits, kin }: Finding): string =>
    JSON.stringify([owners, others, hits, kin]);
  return said(a) === said(b);
};
