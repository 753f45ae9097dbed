// Which consent is about whom and what, by version: a removal names nobody, and events may come twice.

/** What finding depends on. */
export const followedPurposes = ['be_suggested', 'appear_to_partners'] as const;
export type FollowedPurpose = (typeof followedPurposes)[number];

export interface About {
  readonly subject: string;
  readonly purpose: FollowedPurpose;
}

export interface KnownConsents {
  isNewer(id: string, version: number): boolean;
  /** Returns what it was about before; undefined: nothing that is followed. */
  take(id: string, version: number, about: About | undefined): About | undefined;
  all(): readonly KnownConsent[];
  forgetAll(): void;
}

export interface KnownConsent {
  readonly id: string;
  readonly version: number;
  readonly about?: About;
}

export const createKnownConsents = (saved: readonly KnownConsent[] = []): KnownConsents => {
  const known = new Map(saved.map((one) => [one.id, one]));
  return {
    isNewer: (id, version) => (known.get(id)?.version ?? 0) < version,
    take: (id, version, about) => {
      const before = known.get(id)?.about;
      known.set(id, { id, version, ...(about === undefined ? {} : { about }) });
      return before;
    },
    all: () => [...known.values()],
    forgetAll: () => known.clear(),
  };
};
