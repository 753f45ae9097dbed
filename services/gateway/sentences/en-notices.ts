// Notices, in English.
import type { Sentences } from './sentences.ts';

export const notices: Sentences['notices'] = {
  new_suggestion: 'There is a new suggestion of somebody to meet for your organisation.',
  introduction_offered: 'Your organisation is invited to meet somebody: say whether you would like to.',
  introduction_reminder: 'An invitation to meet still waits for your organisation’s answer.',
  introduced: 'You are introduced: names and contacts are exchanged.',
  introduction_ended: 'An introduction comes to nothing for now.',
  introduction_reopened: 'An introduction is taken up again.',
  meeting_set: 'A meeting is set.',
  meeting_changed: 'A meeting is moved to another time.',
  meeting_cancelled: 'A meeting is called off.',
  outcome_asked: 'Say with one tap what came of your introduction.',
  call_fits: 'A call for projects fits your organisation.',
};
