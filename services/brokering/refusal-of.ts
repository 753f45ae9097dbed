// Why an act on an introduction was refused, as a fault: what the actor got wrong, or what stands against it now.
import { type Fault, fault, invalid } from '../platform/faults/fault.ts';
import type { Because } from './introductions/action.ts';
import { mostWindows } from './introductions/check-windows.ts';
import { mostMeetingChanges } from './introductions/set-meeting.ts';

const subject = 'introduction';

export const refusalOf = (because: Because, id: string): Fault => {
  const about = { subject, subjectId: id };
  switch (because) {
    // Who is none, or was not told, does not learn that it is there.
    case 'not-a-party':
      return fault('not-found', about);
    case 'not-yours':
      return fault('forbidden', about);
    case 'bad-time':
      return invalid({ field: 'window.start', rule: 'past', parameters: { as: 'instant', needed: 'true' } });
    case 'too-many-windows':
      return invalid({ field: 'windows', rule: 'too-many', parameters: { max: String(mostWindows) } });
    case 'too-many-changes':
      return invalid({ field: 'window', rule: 'too-many', parameters: { max: String(mostMeetingChanges) } });
    case 'too-few':
      return invalid({ field: 'organisations', rule: 'too-few', parameters: { min: '2' } });
    case 'bad-parties':
      return invalid({ field: 'organisations', rule: 'not-allowed', parameters: { because: 'twice' } });
    case 'meeting-to-come':
      return invalid({
        field: 'met',
        rule: 'not-allowed',
        value: 'true',
        parameters: { because, expected: 'met-later' },
      });
    case 'declined-before':
      return invalid({ field: 'insist', rule: 'required' });
    case 'not-now':
    case 'already-ended':
    case 'already-answered':
    case 'already-decided':
    case 'not-agreed':
    case 'nothing-to-undo':
    case 'no-meeting':
      return fault('conflict', { ...about, detail: because });
  }
};
