// Small sources, indexes and actors for the tests of expertise.
import fc from 'fast-check';
import type { Actor } from '../../../services/platform/access/actor.ts';
import { serviceActor } from '../../../services/platform/access/actor.ts';
import { createSourceIndex } from '../../../services/expertise/source-index.ts';
import type { SourceIndex } from '../../../services/expertise/source-index.ts';
import type { Source } from '../../../services/expertise/source.ts';

let made = 0;

export const aSource = (words: string, about: Partial<Source> = {}): Source => ({
  id: `stm_${(made += 1)}`,
  version: 1,
  kind: 'offer',
  owners: ['org_a'],
  words,
  language: 'fr',
  visibility: 'campus',
  discreet: false,
  ...about,
});

/** Every owner is known on campus, unless `standings` were put otherwise. */
export const anIndexOf = (...sources: readonly Source[]): SourceIndex => {
  const index = createSourceIndex();
  for (const source of sources) {
    index.put(source);
    for (const owner of source.owners) index.standings.put(owner, { visibility: 'public' });
  }
  return index;
};

export const animator: Actor = { ...serviceActor('req'), kind: 'person', animator: true, locale: 'fr' };
export const partner: Actor = { ...serviceActor('req'), kind: 'machine' };
export const memberOf = (...organisations: readonly string[]): Actor => ({
  ...serviceActor('req'),
  kind: 'person',
  locale: 'fr',
  memberships: organisations.map((of) => ({ of, role: 'member' })),
});

const topics =
  `cancer sein imagerie données patients cohorte essai clinique génomique dispositif médical apprentissage fédéré
  rééducation dialyse insuffisance rénale chronique machine learning breast imaging the of data and trial with kidney
  l'hôpital d'urgence co-développement COVID-19 IRM AI diabète.`.split(/\s+/);

/** Sentences of a small vocabulary, so that sources share words. */
export const someWords = fc
  .array(fc.constantFrom(...topics), { minLength: 1, maxLength: 25 })
  .map((words) => words.join(' '));

export const someSource = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map((n) => `stm_${n}`),
  version: fc.constant(1),
  kind: fc.constantFrom('offer' as const, 'need' as const, 'text' as const, 'organisation' as const),
  owners: fc.uniqueArray(fc.constantFrom('org_a', 'org_b', 'org_c', 'org_d'), { minLength: 1, maxLength: 2 }),
  words: someWords,
  language: fc.constantFrom('fr' as const, 'en' as const),
  visibility: fc.constantFrom('public' as const, 'campus' as const, 'animators' as const),
  discreet: fc.boolean(),
}) satisfies fc.Arbitrary<Source>;

export const someSources = fc.uniqueArray(someSource, {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 12,
});
