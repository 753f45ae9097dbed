// Campuses that are kept on the disk and brought back, and what they answer.
import { runToEnd } from '../../../../services/expertise/analysis/in-pieces.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FacetField } from '../../../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { momentOf } from '../../../../services/expertise/saved-replica.ts';
import { followedPurposes } from '../../../../services/expertise/known-consents.ts';
import type { FollowedPurpose } from '../../../../services/expertise/known-consents.ts';
import type { Source } from '../../../../services/expertise/source.ts';
import { readingSaved, sectionsOf } from '../../../../services/expertise/snapshot/replica-sections.ts';
import { readSnapshot } from '../../../../services/expertise/snapshot/read-snapshot.ts';
import { writeSnapshot } from '../../../../services/expertise/snapshot/write-snapshot.ts';
import { aCampus } from '../answers/a-campus.ts';
import type { Campus } from '../answers/a-campus.ts';
import { animator, memberOf, partner, someSource } from '../expertise-makers.ts';
import { aTurn, versions } from './snapshot-makers.ts';

const acronyms = [
  'Health Data Hub (HDH) et dialyse',
  'imagerie par résonance nucléaire (IRN)',
  'HDH : données',
];
const ids = ['org_a', 'org_b', 'org_c', 'org_d'] as const;
const organisation = fc.constantFrom(...ids);

/** Something that may happen to a replica. */
export type Step = (campus: Campus) => unknown;

const puts =
  (source: Source): Step =>
  (campus) =>
    campus.put(source);
/** As `on-consent-changed.ts` does. */
const consents = (subject: string, purpose: FollowedPurpose, given: boolean | undefined): Step => {
  return ({ replica: { consents: known, changed }, engine: { organisations } }) => {
    const id = `cns_${purpose}_${subject}`;
    const version = (known.all().find((one) => one.id === id)?.version ?? 0) + 1;
    known.take(id, version, given === undefined ? undefined : { subject, purpose });
    if (purpose === 'be_suggested') organisations.silence(subject, given === false);
    else organisations.appear(subject, given === true);
    changed('change');
  };
};

export const someStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: someSource.map(puts) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(someSource, fc.constantFrom(...acronyms))
      .map(([source, words]) => puts({ ...source, words })),
  },
  {
    weight: 3,
    arbitrary: fc.integer({ min: 1, max: 12 }).map(
      (n): Step =>
        ({ remove }) =>
          remove(`stm_${n}`),
    ),
  },
  fc
    .tuple(organisation, fc.constantFrom('public', 'campus', 'animators'), fc.option(organisation))
    .map(([id, visibility, into]): Step => ({ knows }) => {
      knows(id, { name: `Centre ${id}`, kind: 'lab', visibility, ...(into ? { mergedInto: into } : {}) });
    }),
  organisation.map(
    (id): Step =>
      ({ engine }) =>
        engine.organisations.remove(id),
  ),
  fc
    .tuple(organisation, fc.constantFrom(...followedPurposes), fc.constantFrom(true, false, undefined))
    .map(([id, purpose, given]) => consents(id, purpose, given)),
  fc.nat(5).map(
    (limit): Step =>
      ({ replica: { holdings } }) =>
        holdings.told(holdings.untold(limit)),
  ),
  fc.nat(5).map((limit): Step => ({ replica }) => {
    for (const news of replica.holdings.untold(limit)) replica.read(news);
  }),
  // The log may say first what was told long ago.
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.nat(3), organisation)
    .map(([n, version, owner]): Step => ({ replica }) => {
      replica.read({ id: `stm_${n}`, version, kind: 'offer', organisations: [owner], removed: false });
    }),
);

const questions = [
  'dialyse',
  'breast imaging ',
  'apprentissage fédéré',
  'HDH',
  'neurolog',
  'health data',
  'dialise',
];
const actors = [partner, memberOf('org_x'), memberOf('org_a'), animator];
const facets = [
  FacetField.ORGANISATION_KIND,
  FacetField.CONCEPT,
  FacetField.LANGUAGE,
  FacetField.SOURCE_KIND,
];

/** All that somebody may ask of it, as text. */
export const answersOf = async ({ search, complete, similar, explain, replica }: Campus): Promise<string> => {
  const answers: unknown[] = [];
  for (const as of actors) {
    for (const words of questions)
      answers.push(await search(words, { as, facets, evidence: 2, experts: true }));
    answers.push(await search({ organisationId: 'org_a' }, { as }), await complete('he', { as }));
  }
  for (let n = 1; n <= 12; n += 1) answers.push(await similar({ sourceId: `stm_${n}` }));
  answers.push(await explain('stm_1', 'stm_2'), await explain('stm_3', 'stm_4'));
  return JSON.stringify(answers.concat(replica.latest), null, 1);
};

/** All that it holds, and has not told. */
export const heldBy = ({ replica: { holdings, consents: known } }: Campus): unknown => ({
  versions: Array.from({ length: 12 }, (_, n) => holdings.versionOf(`stm_${n + 1}`)),
  untold: holdings.untold(99),
  consents: known.all(),
});

export const keep = async ({ replica }: Campus, folder: string): Promise<void> => {
  const sections = await sectionsOf({ replica: momentOf(replica) }, aTurn);
  const content = { versions, positions: [], writtenAt: '2026-03-01T09:00:01.000Z', sections };
  const outcome = await writeSnapshot(join(folder, 'snapshot'), content, { takeTurn: aTurn });
  if (outcome.kind !== 'written') throw new Error(outcome.because);
};

/** Another one, which goes on from what was kept, over the same words. */
export const broughtBack = async (collection: Campus['collection'], folder: string): Promise<Campus> => {
  const read = await readSnapshot(join(folder, 'snapshot'), { versions, takeTurn: aTurn });
  if (read.kind !== 'loaded') throw new Error(read.detail);
  return aCampus({ saved: runToEnd(readingSaved(read.sections)).replica, collection });
};

/** Every byte in the folder, as text of single bytes. */
export const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
