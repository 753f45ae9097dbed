import { describe, expect, it } from '@jest/globals';
import type { Concept } from '../../../services/gateway/concepts-api.ts';
import { conceptLabels } from '../../../services/gateway/search/concept-labels.ts';
import { contextFor } from '../../../services/platform/call-context.ts';
import { type Fault, fault, ok, refused } from '../../../services/platform/faults/fault.ts';
import { anAnimator } from '../../makers/actors.ts';

const as = { actor: { ...anAnimator(), locale: 'fr' as const }, call: contextFor('request', 1_000) };

const vocabulary = () => {
  const made = {
    now: 0,
    label: 'un concept',
    failure: undefined as Fault | undefined,
    asked: [] as string[],
  };
  const labels = conceptLabels(
    {
      get: async (id) => {
        made.asked.push(id);
        const concept: Concept = { id, type: 't', broader: [], labels: { fr: [made.label], en: [] } };
        return made.failure ? refused(made.failure) : ok(concept);
      },
    },
    () => new Date(made.now),
  );
  return Object.assign(made, { of: async (id: string) => (await labels.of([id, id], as)).get(id) });
};

describe('labels of concepts', () => {
  it('are asked for once, and again after a while', async () => {
    const made = vocabulary();
    expect([await made.of('a'), await made.of('a')]).toEqual(['un concept', 'un concept']);
    expect(made.asked).toEqual(['a']);
    made.label = 'renommé';
    made.now = 11 * 60_000;
    expect(await made.of('a')).toBe('renommé');
  });

  it('stay as they were known while the vocabulary is out of reach, and are ids where never known', async () => {
    const made = vocabulary();
    await made.of('a');
    made.now = 11 * 60_000;
    made.failure = fault('unavailable');
    expect([await made.of('a'), await made.of('b')]).toEqual(['un concept', 'b']);
    made.failure = undefined;
    expect(await made.of('b')).toBe('un concept');
  });

  it('of a concept that is gone are its id', async () => {
    const made = vocabulary();
    await made.of('a');
    made.now = 11 * 60_000;
    made.failure = fault('not-found');
    expect(await made.of('a')).toBe('a');
  });
});
