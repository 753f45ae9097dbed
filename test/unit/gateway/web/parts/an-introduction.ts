// An introduction as the REST interface gives it to one of its parties, for tests of the pages.
import type { Introduction } from '../../../../../services/gateway/web/api/generated.ts';

type Party = Introduction['parties'][number];

export const aParty = (more: Partial<Party> = {}): Party => ({
  ...{ own: false, windows: [], outcomes: [], left: false },
  ...more,
});

export const anIntroduction = (more: Partial<Introduction> = {}): Introduction => ({
  ...{ id: 'int_a', tag: 'abc', stage: 'offered', standing: 'your_answer', sentence: 'Do you want to meet?' },
  steps: [
    { stage: 'suggested', reached: true },
    { stage: 'offered', reached: true, reached_at: '2027-03-01T09:00:00Z' },
    { stage: 'agreed', reached: false },
  ],
  origin: 'suggestion',
  parties: [aParty({ own: true }), aParty()],
  actions: ['agree', 'decline'],
  outcomes_asked: [],
  free_slots: [],
  ...more,
});
