// Which consent is about whom, by version: a removal names nobody, and events may come twice.

export interface KnownConsents {
  isNewer(id: string, version: number): boolean;
  /** Returns whom it was about before. */
  take(id: string, version: number, subject: string | undefined): string | undefined;
  all(): readonly KnownConsent[];
  forgetAll(): void;
}

export interface KnownConsent {
  readonly id: string;
  readonly version: number;
  readonly subject?: string;
}

export const createKnownConsents = (saved: readonly KnownConsent[] = []): KnownConsents => {
  const known = new Map(saved.map((one) => [one.id, one]));
  return {
    isNewer: (id, version) => (known.get(id)?.version ?? 0) < version,
    take: (id, version, subject) => {
      const before = known.get(id)?.subject;
      known.set(id, { id, version, ...(subject === undefined ? {} : { subject }) });
      return before;
    },
    all: () => [...known.values()],
    forgetAll: () => known.clear(),
  };
};
