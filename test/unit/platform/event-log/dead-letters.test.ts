// Ids and bytes of dead letters.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  deadLetterId,
  deadLetterOf,
  decodeDeadLetter,
  encodeDeadLetter,
  groupOfDeadLetter,
} from '../../../../services/platform/event-log/dead-letters.ts';
import { aStoredEvent } from './event-makers.ts';

const at = new Date('2026-03-01T09:00:00Z');

describe('a dead letter', () => {
  it('is the same after it was written and read, whatever its body and words', () => {
    const events = fc
      .record({ key: fc.string({ unit: 'grapheme' }), body: fc.uint8Array(), offset: fc.nat() })
      .map(aStoredEvent);
    fc.assert(
      fc.property(events, fc.string({ unit: 'grapheme' }), fc.nat(), (event, words, attempts) => {
        const letter = deadLetterOf('group', event, { error: new Error(words), attempts, at });
        expect(decodeDeadLetter(encodeDeadLetter(letter))).toEqual(letter);
      }),
    );
  });

  it('has one id per group and place, which names its group', () => {
    const groups = fc.stringMatching(/^[a-z][a-z./-]{0,20}[a-z]$/);
    fc.assert(
      fc.property(groups, fc.nat(11), fc.nat(), (group, partition, offset) => {
        const id = deadLetterId(group, { topic: 'passerelle.things', partition, offset });
        expect(groupOfDeadLetter(id)).toBe(group);
      }),
    );
    expect(groupOfDeadLetter('nonsense')).toBeUndefined();
  });

  it('keeps the kind and the beginning of a long error', () => {
    const letter = deadLetterOf('g', aStoredEvent(), {
      error: new TypeError('x'.repeat(5_000)),
      attempts: 1,
      at,
    });
    expect(letter.error).toMatch(/^TypeError: x+$/);
    expect(letter.error).toHaveLength(1_000);
  });
});
