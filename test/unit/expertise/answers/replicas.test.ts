import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeSliced } from '../../../../services/expertise/index/merge-sliced.ts';
import type { Source } from '../../../../services/expertise/source.ts';
import { animator, memberOf, someSource } from '../expertise-makers.ts';
import { aCampus } from './a-campus.ts';
import type { Campus } from './a-campus.ts';
import { everyAnswer } from './some-changes.ts';

type Told =
  | { readonly state: Source | { readonly id: string; readonly version: number } }
  | { readonly organisation: string; readonly mergedInto?: string }
  | { readonly silent: string };

/** What a replica does between two events: nothing, answer somebody, or merge all that is worth merging. */
type Meanwhile = 'nothing' | 'answer' | 'merge';

const hear = async (campus: Campus, told: Told): Promise<void> => {
  if ('state' in told) await campus.tell(told.state);
  else if ('silent' in told) campus.engine.organisations.silence(told.silent, true);
  else {
    const { organisation, mergedInto } = told;
    const visibility = organisation === 'org_d' ? 'campus' : 'public';
    campus.knows(organisation, {
      visibility,
      name: `Laboratoire ${organisation}`,
      ...(mergedInto ? { mergedInto } : {}),
    });
  }
};

const aReplica = async (events: readonly Told[], meanwhile: readonly Meanwhile[]): Promise<Campus> => {
  const campus = aCampus();
  for (const [at, told] of events.entries()) {
    await hear(campus, told);
    const what = meanwhile[at % meanwhile.length];
    if (what === 'answer') await campus.search('cardiologie irm canser', { as: memberOf('org_a') });
    if (what === 'merge') await campus.engine.index.maintain(mergeSliced(() => Promise.resolve()));
  }
  return campus;
};

const organisations: readonly Told[] = [
  { organisation: 'org_a' },
  { organisation: 'org_b', mergedInto: 'org_e' },
  { organisation: 'org_d' },
  { organisation: 'org_e' },
  { silent: 'org_c' },
];

/** States of sources, of which the highest version is the last, whenever it comes. */
const someStates = fc.array(
  fc
    .record({
      source: someSource,
      version: fc.integer({ min: 1, max: 5 }),
      isGone: fc.constantFrom(false, false, true),
    })
    .map(({ source, version, isGone }) => ({
      state: isGone ? { id: source.id, version } : { ...source, version },
    })),
  { minLength: 1, maxLength: 30 },
);
const oncePerVersion = (
  states: readonly { readonly state: { readonly id: string; readonly version: number } }[],
) =>
  [
    ...new Map(states.map((told) => [`${told.state.id}@${told.state.version}`, told])).values(),
  ] as readonly Told[];

const inSomeOrder = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
const someMeanwhile = fc.array(fc.constantFrom<Meanwhile>('nothing', 'answer', 'merge'), {
  minLength: 1,
  maxLength: 5,
});

describe('replicas that took the same in', () => {
  it('in other orders, with other merges and other questions meanwhile, give equal answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        someStates,
        inSomeOrder,
        someMeanwhile,
        someMeanwhile,
        async (states, keys, one, other) => {
          const events = [...organisations, ...oncePerVersion(states)];
          const shuffled = events
            .map((told, at) => ({ told, key: keys[at % keys.length] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ told }) => told);
          const [first, second] = [await aReplica(events, one), await aReplica(shuffled, other)];
          for (const as of [animator, memberOf('org_a')]) {
            expect(await everyAnswer(second, as)).toEqual(await everyAnswer(first, as));
          }
          expect(await second.explain('stm_1', 'stm_2')).toEqual(await first.explain('stm_1', 'stm_2'));
          expect(await second.similar({ sourceId: 'stm_3' })).toEqual(
            await first.similar({ sourceId: 'stm_3' }),
          );
        },
      ),
      { numRuns: 25 },
    );
  });
});
