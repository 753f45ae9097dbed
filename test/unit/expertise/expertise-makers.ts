// Small sources and actors for the tests of expertise.
import fc from 'fast-check';
import type { Actor } from '../../../services/platform/access/actor.ts';
import { serviceActor } from '../../../services/platform/access/actor.ts';
import { statementTypes } from '../../../services/expertise/source.ts';
import type { Received } from '../../../services/expertise/replica.ts';
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

/** A source as the events of profiles tell it to a replica. */
export const received = (source: Source, at = '2026-01-01T00:00:00.000Z'): Received => {
  const { id, version, kind, owners: organisations } = source;
  return { state: { id, version, kind, organisations, removed: false }, source, at };
};

export const service: Actor = serviceActor('req');
export const animator: Actor = { ...service, kind: 'person', animator: true, locale: 'fr' };
export const partner: Actor = { ...service, kind: 'machine', locale: 'fr' };
export const memberOf = (...organisations: readonly string[]): Actor => ({
  ...service,
  kind: 'person',
  locale: 'fr',
  memberships: organisations.map((of) => ({ of, role: 'member' })),
});

const topics =
  `cancer sein imagerie données patients cohorte essai clinique génomique dispositif médical apprentissage fédéré
  rééducation dialyse insuffisance rénale chronique machine learning breast imaging the of data and trial with kidney
  l'hôpital d'urgence co-développement COVID-19 IRM AI diabète. neurologie neurology 10 mg`.split(/\s+/);

/** Sentences of a small vocabulary, so that sources share words. */
export const someWords = fc
  .array(fc.constantFrom(...topics), { minLength: 1, maxLength: 25 })
  .map((words) => words.join(' '));

/** As a member of the campus may write it: a statement has a type, a text a day. */
export const someSource = fc
  .record({
    id: fc.integer({ min: 1, max: 12 }).map((n) => `stm_${n}`),
    version: fc.constant(1),
    kind: fc.constantFrom('offer', 'need', 'text', 'organisation'),
    owners: fc.uniqueArray(fc.constantFrom('org_a', 'org_b', 'org_c', 'org_d'), {
      minLength: 1,
      maxLength: 2,
    }),
    words: someWords,
    language: fc.constantFrom('fr', 'en'),
    visibility: fc.constantFrom('public', 'campus', 'animators'),
    discreet: fc.boolean(),
    type: fc.constantFrom(...statementTypes),
    day: fc.integer({ min: 19_000, max: 21_000 }),
  })
  .map(({ type, day, ...source }): Source => {
    if (source.kind === 'text') return { ...source, day };
    return source.kind === 'organisation' ? source : { ...source, statementType: type };
  });

export const someSources = fc.uniqueArray(someSource, {
  selector: ({ id }) => id,
  minLength: 1,
  maxLength: 12,
});
