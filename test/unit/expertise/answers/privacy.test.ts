import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Source } from '../../../../services/expertise/source.ts';
import type { CuratedVocabulary } from '../../../../services/expertise/vocabulary/curated-files.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { animator, memberOf, partner } from '../expertise-makers.ts';
import { conceptsOf } from '../vocabulary/vocabulary-makers.ts';
import { aCampus, smallVocabulary } from './a-campus.ts';
import type { Campus } from './a-campus.ts';
import { learnedOf } from './learn-at-once.ts';
import {
  crowd,
  everyAnswer,
  hiddenTopics,
  longForms,
  questions,
  someHidden,
  someVisible,
} from './some-changes.ts';
import type { Change } from './some-changes.ts';

const make = async (change: Change, campus: Campus): Promise<void> => {
  if ('put' in change) await campus.put(change.put);
  else await campus.remove(change.remove);
};

/** One concept has more narrower ones than any term has links: what is heard of none takes nobody's place. */
const vocabulary: CuratedVocabulary = {
  ...smallVocabulary,
  concepts: [
    ...smallVocabulary.concepts,
    ...conceptsOf(
      'heart || field || medicine || cœur || heart',
      ...crowd.map((label, nth) => `heart-${nth} || condition || heart || ${label} || ${label} of the heart`),
    ),
  ],
};

const asked = [...questions, { conceptId: 'heart' }];

/** What is hidden comes with the organisations behind it: `org_h` is hidden itself, `org_s` is silent, `org_n` does not appear to partners. */
const anEmptyCampus = (isLearned: boolean, owners: readonly string[]): Campus => {
  const campus = aCampus({ vocabulary });
  if (owners.includes('org_h'))
    campus.knows('org_h', { name: 'Canser', visibility: 'animators', kind: 'lab' });
  if (owners.includes('org_s')) campus.knows('org_s', { name: 'Canser', kind: 'lab', poles: ['research'] });
  if (owners.includes('org_n')) campus.knows('org_n', { name: 'Canser', kind: 'lab', appears: false });
  campus.engine.organisations.silence('org_s', true);
  for (const letter of ['a', 'b', 'c', 'd', 'v'])
    campus.knows(`org_${letter}`, { name: `Laboratoire ${letter}`, kind: letter < 'c' ? 'lab' : 'startup' });
  if (isLearned) campus.learns(learnedTerms);
  return campus;
};

const learnedTerms = [
  'fr:cancer',
  'fr:dialys',
  'en:learn',
  'fr:imager',
  'fr:don',
  'en:data',
  '#dialysis',
  '=IRM',
  'fr:irm',
];

interface Merge {
  readonly isLearned: boolean;
  readonly visible: readonly Source[];
  readonly hidden: readonly Change[];
  /** Before which of the visible ones each hidden one comes. */
  readonly places: readonly number[];
}

interface Hiding {
  readonly from: Actor;
  readonly owners: readonly string[];
  readonly hide: Partial<Source>;
  readonly topics?: readonly string[];
}

const someMerge = ({ owners, hide, topics = [...hiddenTopics, ...longForms] }: Hiding): fc.Arbitrary<Merge> =>
  fc.record({
    isLearned: fc.boolean(),
    visible: someVisible,
    hidden: someHidden(owners, hide, topics),
    places: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 10, maxLength: 10 }),
  });

const fill = async ({ isLearned, visible, hidden, places }: Merge): Promise<Campus> => {
  const owners = hidden.flatMap((change) => ('put' in change ? change.put.owners : []));
  const campus = anEmptyCampus(isLearned, owners);
  const comesAt = hidden.map((change, nth) => ({
    change,
    place: Math.min(visible.length, places[nth] ?? 0),
  }));
  for (let at = 0; at <= visible.length; at += 1) {
    for (const { change, place } of comesAt) if (place === at) await make(change, campus);
    const source = visible[at];
    if (source) await campus.put(source);
    // Questions asked on the way change nothing either.
    if (at % 3 === 0) await campus.search('analyse dialyse canser');
  }
  return campus;
};

const hides = (name: string, hiding: Hiding): void =>
  it(`change no byte of any answer: ${name}`, async () => {
    await fc.assert(
      fc.asyncProperty(someMerge(hiding), async (merge) => {
        const without = await everyAnswer(await fill({ ...merge, hidden: [] }), hiding.from, asked);
        expect(await everyAnswer(await fill(merge), hiding.from, asked)).toEqual(without);
      }),
      { numRuns: 10 },
    );
  });

describe('texts that somebody may not see', () => {
  const owners = ['org_a', 'org_b', 'org_v'];
  const onCampus = { visibility: 'campus', discreet: false } as const;
  const forAnimators = { visibility: 'animators', discreet: false } as const;
  const discreet = { visibility: 'public', discreet: true } as const;
  hides('of a partner, kept on campus', { from: partner, owners, hide: onCampus });
  hides('of a partner, kept for animators', { from: partner, owners, hide: forAnimators });
  hides('of a member, kept for animators by others', { from: memberOf('org_x'), owners, hide: forAnimators });
  hides('of a member, discreet of others', { from: memberOf('org_c'), owners, hide: discreet });

  /** Of what nobody stands behind who may be found. */
  const stray = {
    hide: { visibility: 'public', discreet: false } as const,
  };
  hides('of a partner, of a hidden organisation', { ...stray, from: partner, owners: ['org_h'] });
  hides('of a partner, of one that did not agree', { ...stray, from: partner, owners: ['org_n'] });
  hides('of a member, of a hidden organisation', { ...stray, from: memberOf('org_a'), owners: ['org_h'] });
  hides('of a member, of a silent organisation', { ...stray, from: memberOf('org_a'), owners: ['org_s'] });
  hides('of an animator, of a silent organisation', { ...stray, from: animator, owners: ['org_s'] });

  const learns = (name: string, hiding: Omit<Hiding, 'from'>): void =>
    it(`change nothing that is learned for everybody: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(someMerge({ from: partner, ...hiding }), async (merge) => {
          const without = learnedOf(await fill({ ...merge, hidden: [] }), vocabulary);
          expect(learnedOf(await fill(merge), vocabulary)).toEqual(without);
        }),
        { numRuns: 10 },
      );
    });
  learns('kept on campus', { owners, hide: onCampus });
  learns('of a hidden organisation', { ...stray, owners: ['org_h'] });
  learns('of a silent organisation', { ...stray, owners: ['org_s'] });
});
