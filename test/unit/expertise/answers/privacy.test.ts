import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Source } from '../../../../services/expertise/source.ts';
import type { Actor } from '../../../../services/platform/access/actor.ts';
import { animator, memberOf, partner } from '../expertise-makers.ts';
import { aCampus } from './a-campus.ts';
import type { Campus } from './a-campus.ts';
import { everyAnswer, hiddenTopics, longForms, someHidden, someVisible } from './some-changes.ts';
import type { Change } from './some-changes.ts';

const make = async (change: Change, campus: Campus): Promise<void> => {
  if ('put' in change) await campus.put(change.put);
  else await campus.remove(change.remove);
};

/** What is hidden comes with the organisations behind it: `org_h` is hidden itself, `org_s` is silent. */
const anEmptyCampus = (isLearned: boolean, owners: readonly string[]): Campus => {
  const campus = aCampus();
  if (owners.includes('org_h'))
    campus.knows('org_h', { name: 'Canser', visibility: 'animators', kind: 'lab' });
  if (owners.includes('org_s')) campus.knows('org_s', { name: 'Canser', kind: 'lab', poles: ['research'] });
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
  readonly isLearned?: fc.Arbitrary<boolean>;
}

const someMerge = ({
  owners,
  hide,
  topics = [...hiddenTopics, ...longForms],
  isLearned = fc.boolean(),
}: Hiding): fc.Arbitrary<Merge> =>
  fc.record({
    isLearned,
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
        const without = await everyAnswer(await fill({ ...merge, hidden: [] }), hiding.from);
        expect(await everyAnswer(await fill(merge), hiding.from)).toEqual(without);
      }),
      { numRuns: 15 },
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
    topics: hiddenTopics,
    isLearned: fc.constant(true),
  };
  hides('of a partner, of a hidden organisation', { ...stray, from: partner, owners: ['org_h'] });
  hides('of a member, of a hidden organisation', { ...stray, from: memberOf('org_a'), owners: ['org_h'] });
  hides('of a member, of a silent organisation', { ...stray, from: memberOf('org_a'), owners: ['org_s'] });
  hides('of an animator, of a silent organisation', { ...stray, from: animator, owners: ['org_s'] });
});
