// The help page of partners' keys, in English.
import type { HelpPage } from './help-pages.ts';

export const keyPagesInEnglish: Readonly<Record<string, HelpPage>> = {
  keys: {
    about: 'The keys by which partners’ machines come in; for animators and administrators.',
    usage: [
      'passerelle keys [list]',
      'passerelle keys create NAME --scopes LIST [--organisation NAME] [--expires DAY] [--networks LIST]',
      'passerelle keys rotate ID [--overlap HOURS]',
      'passerelle keys revoke ID',
    ],
    options: [
      ['list', 'every key, the newest first'],
      ['create NAME', 'make one; its secret is shown once'],
      ['--scopes LIST', 'what it is for: expertise:read, changes:read, webhooks:write, mail-reports:write'],
      ['--organisation NAME', 'the partner institution, named as everywhere'],
      ['--expires DAY', 'last day, two years away at the most (a year from now)'],
      ['--networks LIST', 'addresses and networks it may be used from, such as 192.0.2.0/24 (anywhere)'],
      ['--per-second N', 'requests in a second, again and again (20)'],
      ['--burst N', 'requests beyond those, in any ten seconds (100)'],
      ['--per-day N', 'requests in a day (50000)'],
      ['rotate ID', 'give it a new secret, shown once; one from before stays good for a while'],
      ['--overlap HOURS', 'how long that is; 0: it ends at once (168)'],
      ['revoke ID', 'end it for good'],
      ['--limit N', 'how many (50)'],
      ['--as PERSON', 'act as this person (id or external id); an animator when left out'],
      ['--json', 'print JSON instead of text'],
    ],
    notes: [
      'A LIST has commas between its items. Where an answer was lost, rotate the key: no secret is shown twice.',
    ],
  },
};
