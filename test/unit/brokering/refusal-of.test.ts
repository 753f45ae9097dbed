import { describe, expect, it } from '@jest/globals';
import { mostWindows } from '../../../services/brokering/introductions/check-windows.ts';
import { mostMeetingChanges } from '../../../services/brokering/introductions/set-meeting.ts';
import { refusalOf } from '../../../services/brokering/refusal-of.ts';

describe('a refusal', () => {
  it('calls the start of a meeting an instant that may not be left out', () => {
    expect(refusalOf('bad-time', 'int_1').violations).toEqual([
      { field: 'window.start', rule: 'past', parameters: { as: 'instant', needed: 'true' } },
    ]);
  });

  it.each([
    ['too-many-windows', 'windows', mostWindows],
    ['too-many-changes', 'window', mostMeetingChanges],
  ] as const)('names what is %s, and the most there may be', (because, field, max) => {
    expect(refusalOf(because, 'int_1').violations).toEqual([
      { field, rule: 'too-many', parameters: { max: String(max) } },
    ]);
  });

  it('names that they met, where the meeting is to come', () => {
    expect(refusalOf('meeting-to-come', 'int_1')).toMatchObject({
      code: 'invalid',
      violations: [{ field: 'met', rule: 'not-allowed', parameters: { because: 'meeting-to-come' } }],
    });
  });
});
