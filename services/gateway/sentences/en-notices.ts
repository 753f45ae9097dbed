// Notices, and what animators ask for, in English.
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
  webhook_paused:
    'A webhook is paused, because nothing arrives there: look at its deliveries and tell whoever keeps its receiver.',
  address_unreachable:
    'An address is switched off, because e-mails to it come back or its reader complained: ask the person for another.',
};

export const asked: Sentences['asked'] = {
  answer_asked:
    'The campus animators would like your answer: open the introduction and say whether you would like to meet. A no is fine, too.',
  contact_asked:
    'Your organisation has to agree to be contacted, so that names can be exchanged with those whom you agreed to meet: one of its owners ticks “To be contacted” in its profile.',
  outcome_asked:
    'The campus animators would like to know what came of your introduction: say it with one tap.',
  renewal_asked:
    'A need or an offer of your organisation ends soon: if it still holds, give it a later last day; if not, there is nothing to do.',
  statement_asked:
    'The campus animators would like to know what your organisation needs or offers: one sentence in its profile is enough to find whom you could meet.',
  one_answer_asked:
    'Members of your organisation said different things about an introduction: settle on one answer, and one of you gives it.',
};
