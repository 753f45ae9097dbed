// What a replica knows, as the sections of a snapshot and back. Of what is gone nothing is written but ids and versions.
import { z } from 'zod';
import { circles } from '../index/source-class.ts';
import { organisationKinds, poles } from '../organisation.ts';
import type { ReplicaMoment, SavedOrganisation, SavedReplica } from '../saved-replica.ts';
import type { Explained } from '../explained-acronyms.ts';
import type { SegmentParts } from '../index/segment.ts';
import { followedPurposes } from '../known-consents.ts';
import type { KnownConsent } from '../known-consents.ts';
import type { Announced } from '../semantics/switch-semantics.ts';
import { findSections } from './find-section.ts';
import type { FoundSections } from './find-section.ts';
import { holdingsSections, readingHoldings } from './holdings-sections.ts';
import { keptTerms, livingSegments } from './living-parts.ts';
import type { Section } from './section.ts';

/** To be raised where these sections change. */
export const contentVersion = 2;

/** A replica, and the semantics that were announced to it last. */
export interface Kept<R> {
  readonly replica: R;
  readonly semantics?: Announced;
}

const version = z.int().min(0);
const aboutShape = z.object({
  lexiconTerms: version,
  readWith: z.string(),
  segments: version,
  latest: z.string().exactOptional(),
  semantics: z.object({ version, checksum: z.string(), pieces: z.array(z.string()) }).exactOptional(),
});
type About = z.infer<typeof aboutShape>;

const explainedShape = z.object({
  id: z.string(),
  circle: z.enum(circles),
  acronyms: z.array(z.object({ short: z.int(), long: z.array(z.int()) })),
});
const organisationShape = z.object({
  id: z.string(),
  organisation: z
    .object({
      name: z.string(),
      visibility: z.enum(circles),
      kind: z.enum(organisationKinds).exactOptional(),
      poles: z.array(z.enum(poles)),
      mergedInto: z.string().exactOptional(),
    })
    .exactOptional(),
});
const consentShape = z.object({
  id: z.string(),
  version,
  about: z.object({ subject: z.string(), purpose: z.enum(followedPurposes) }).exactOptional(),
});

const segmentName = (nth: number): string => `segment ${nth}`;
const classesName = (nth: number): string => `segment ${nth} classes`;

/** Words of the lexicon, and those of living sources: what they explain of acronyms is among these. */
const isTermKept =
  ({ lexiconTerms, view }: ReplicaMoment['engine']) =>
  (term: number): boolean =>
    term < lexiconTerms || view.frequency('animators', term) > 0;

export const sectionsOf = async (
  { replica, semantics }: Kept<ReplicaMoment>,
  takeTurn: () => Promise<void>,
): Promise<readonly Section[]> => {
  const { engine, organisations, silent, appearing, consents, holdings, latest } = replica;
  const { lexiconTerms, readWith, explained, view } = engine;
  const terms = await keptTerms(engine.terms, isTermKept(engine), takeTurn);
  const segments = await livingSegments(view.segments, takeTurn);
  const about: About = {
    lexiconTerms,
    readWith,
    segments: segments.length,
    ...(latest === undefined ? {} : { latest }),
    ...(semantics ? { semantics: { ...semantics, pieces: [...semantics.pieces] } } : {}),
  };
  return [
    { name: 'about', items: [about] },
    { name: 'terms', array: terms.bytes },
    { name: 'term ends', array: terms.ends },
    ...segments.flatMap(({ buffer, classes }, nth) => [
      { name: segmentName(nth), array: new Uint8Array(buffer) },
      { name: classesName(nth), array: classes },
    ]),
    { name: 'explained', items: explained },
    { name: 'organisations', items: organisations },
    { name: 'silent', items: silent },
    { name: 'appearing', items: appearing },
    { name: 'consents', items: consents },
    ...(await holdingsSections(holdings, takeTurn)),
  ];
};

const segmentAt = (sections: FoundSections, nth: number): SegmentParts => {
  const { buffer } = sections.numbers(segmentName(nth), Uint8Array);
  if (!(buffer instanceof SharedArrayBuffer)) throw new RangeError('a segment is not in shared memory');
  return { buffer, classes: sections.numbers(classesName(nth), Uint8Array) };
};

/** Throws `RangeError` where these are not the sections of a replica. Pauses where it yields. */
export const readingSaved = function* (all: readonly Section[]): Generator<void, Kept<SavedReplica>> {
  const sections = findSections(all);
  const [about] = yield* sections.items('about', aboutShape);
  if (!about) throw new RangeError('nothing says what it is about');
  const { lexiconTerms, readWith, latest, semantics } = about;
  const segments = Array.from({ length: about.segments }, (_, nth) => segmentAt(sections, nth));
  const terms = {
    ends: sections.numbers('term ends', Int32Array),
    bytes: sections.numbers('terms', Uint8Array),
  };
  const explained: readonly Explained[] = yield* sections.items('explained', explainedShape);
  return {
    replica: {
      engine: { terms, segments, lexiconTerms, readWith, explained },
      organisations: yield* sections.items<SavedOrganisation>('organisations', organisationShape),
      silent: yield* sections.items('silent', z.string()),
      appearing: yield* sections.items('appearing', z.string()),
      consents: yield* sections.items<KnownConsent>('consents', consentShape),
      holdings: yield* readingHoldings(sections),
      ...(latest === undefined ? {} : { latest }),
    },
    ...(semantics ? { semantics } : {}),
  };
};
