// The help pages on suggestions, candidates and pairs in English.
import type { HelpPages } from './help-pages.ts';

const json = ['--json', 'print JSON instead of text'] as const;
const as = ['--as PERSON', 'act as this person (id or external id); an animator when left out'] as const;
const organisation = ['NAME', 'its name or the beginning of it, its id, or an external id'] as const;
const features = ['--features', 'also what both gains are made of; for animators'] as const;

export const pairPagesInEnglish: HelpPages['commands'] = {
  suggestions: {
    about: 'Whom an organisation should meet and why, in the words of both sides.',
    usage: ['passerelle suggestions NAME [OPTIONS]'],
    options: [
      organisation,
      ['--at-least N', 'only those with a score of N % or more'],
      [
        '--answer LIST',
        'only those it answered so, also if no longer suggested: interested, not_now, no; none: not yet',
      ],
      features,
      ['--limit N', 'how many (10)'],
      as,
      json,
    ],
    notes: [
      'The score is what both sides gain together, their harmonic mean: at most twice the lower gain, however much the other',
      'gains. After each reason stands how many points of our gain it makes. A LIST has commas between its items. Animators',
      'see numbers made of all there is, members of what is open to them.',
    ],
  },
  answer: {
    about: 'Answers a suggestion for one side.',
    usage: [
      'passerelle answer NAME OTHER interested',
      'passerelle answer NAME OTHER not_now',
      'passerelle answer NAME OTHER no [--reason REASON] [--until DAY]',
    ],
    options: [
      ['NAME', 'the organisation that answers: its name or the beginning of it, its id, or an external id'],
      ['OTHER', 'the name of the other one, or the id of the suggestion'],
      ['--reason REASON', 'too_early, not_relevant, already_know_them, competitor or unclear_benefit'],
      ['--until DAY', 'last day for which the no holds, as 2027-12-31; for ever when left out'],
      as,
      json,
    ],
    notes: ['The same answer again changes nothing; another one takes its place, a no is taken back so.'],
  },
  candidates: {
    about: 'Who could be suggested to an organisation now, also for words that are not saved.',
    usage: [
      'passerelle candidates NAME [OPTIONS]',
      'passerelle candidates NAME --need TEXT [--type TYPE] [OPTIONS]',
      'passerelle candidates NAME --offer TEXT [--type TYPE] [OPTIONS]',
    ],
    options: [
      organisation,
      ['--need TEXT', 'only those who would answer this need, which is not saved'],
      ['--offer TEXT', 'only those whose needs this offer would answer'],
      ['--type TYPE', 'what the need or the offer is about: data, equipment, expertise…'],
      features,
      ['--limit N', 'how many, 50 at the most (10)'],
      as,
      json,
    ],
  },
  'why-not': {
    about: 'Why two organisations are suggested to one another, or why not.',
    usage: ['passerelle why-not A B [OPTIONS]'],
    options: [
      ['A', 'one organisation: its name or the beginning of it, its id, or an external id'],
      ['B', 'the other one, in the same way'],
      features,
      as,
      json,
    ],
    notes: ['Members of one of them are told what they may know; animators are told all.'],
  },
  limits: {
    about: 'How many suggestions an organisation may have.',
    usage: ['passerelle limits NAME [--minimum N] [--maximum N] [OPTIONS]'],
    options: [
      organisation,
      ['--minimum N', 'it should have so many where it can, 0 to 50'],
      ['--maximum N', 'it has no more at a time, 0 to 50'],
      as,
      json,
    ],
    notes: [
      'What is left out stays as it is. More places are filled soon; fewer count from the next round on.',
    ],
  },
};
