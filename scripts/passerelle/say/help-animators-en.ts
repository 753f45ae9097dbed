// The help pages of what animators decide, in English.
import type { HelpPage } from './help-pages.ts';

const json = ['--json', 'print JSON instead of text'] as const;
const as = ['--as PERSON', 'act as this person (id or external id); an animator when left out'] as const;

export const animatorPagesInEnglish: Readonly<Record<string, HelpPage>> = {
  rules: {
    about: 'What must never be suggested because somebody said so.',
    usage: [
      'passerelle rules [NAME] [--kind LIST] [OPTIONS]',
      'passerelle rules add KIND A B --reason WORDS [--since DAY] [--until DAY]',
      'passerelle rules end ID',
    ],
    options: [
      ['NAME', 'only rules about this organisation, named as everywhere'],
      ['--kind LIST', 'only rules of these kinds'],
      ['add KIND A B', 'make a rule about two organisations; what it forbids is withdrawn at once'],
      ['--reason WORDS', 'why; shown to those who may see the rule'],
      ['--since DAY', 'from when it holds (now)'],
      ['--until DAY', 'last day it holds (for ever)'],
      ['end ID', 'take a rule away: what it forbade may be suggested again'],
      ['--limit N', 'how many (50)'],
      as,
      json,
    ],
    notes: [
      'KIND is blocked (A does not want to be suggested to B, who is never told), conflict_of_interest, competitor,',
      'more_together (A asks for more with B although they work together; counts once both ask) or introduced (they were',
      'brought together; for animators). Members see and make the rules of their organisation, animators all.',
    ],
  },
  rounds: {
    about: 'Rounds: suggestions for the whole campus at once, as fair as can be; for animators.',
    usage: [
      'passerelle rounds [N]',
      'passerelle rounds start [--publish]',
      'passerelle rounds compare [N] [--with M] [--organisation NAME] [--change LIST]',
      'passerelle rounds publish [N]',
      'passerelle rounds discard N',
    ],
    options: [
      ['N', 'the report of one round, by its number, or published; without N a list'],
      ['start', 'make one, and wait until it is there; members do not see it'],
      ['--publish', 'publish it as soon as it is there'],
      [
        'compare N',
        'what it changes, pair by pair, beside what is suggested now: + new, = as before, − dropped',
      ],
      ['--with M', 'beside this round instead'],
      ['--organisation NAME', 'only pairs with this one'],
      ['--change LIST', 'pairs that are fresh, repeated or dropped (fresh,dropped)'],
      ['publish N', 'show it to members, from one moment to the next'],
      ['discard N', 'give it up'],
      ['--limit N', 'how many: rounds (20), left-outs (20), pairs (50)'],
      as,
      json,
    ],
    notes: [
      'Without N, compare and publish take the latest round that is proposed, and say which.',
      'A LIST has commas between its items. The exit code is 1 where a round could not be made.',
    ],
  },
  weights: {
    about: 'What features count, what answers taught, and the way back; for animators.',
    usage: ['passerelle weights', 'passerelle weights history|replay|learn|roll-back'],
    options: [
      ['history', 'every version there was, the latest first'],
      ['replay', 'what learning now would come to: learned before, tested after; nothing is kept'],
      ['learn', 'learn a new version; it serves only if it foretells answers no worse'],
      ['roll-back', 'go back to the version that served before'],
      as,
      json,
    ],
    notes: [
      'Without an action: the weights in service, and how each moved. A new version counts from the next round on.',
    ],
  },
  settings: {
    about: 'How many suggestions each may have, when rounds are made, what kinds bring; for animators.',
    usage: ['passerelle settings [OPTIONS]', 'passerelle settings kinds [KIND TYPE SHARE]'],
    options: [
      ['--minimum N', 'suggestions each organisation should have'],
      ['--maximum N', 'suggestions it may have unless it chose otherwise'],
      ['--cap N', 'suggestions nobody has more than, whatever they chose'],
      ['--person N', 'suggestions one person bears over all its organisations'],
      ['--introduced N', 'months for which two that were introduced are left alone'],
      ['--capacity N', 'new pairs in one round, as many as can be seen through; 0: no limit'],
      ['--weekly DAY:HOUR', 'make a round every week, such as monday:6, in the campus’s time zone'],
      ['--publish', 'with --weekly: publish those rounds without anybody looking'],
      ['--on-demand', 'make no rounds by themselves'],
      ['kinds', 'how usual it is that an organisation of a kind brings a type'],
      ['KIND TYPE SHARE', 'change that: from 0, unheard of, to 1, what it is there for'],
      as,
      json,
    ],
    notes: ['Without options: the settings as they are. What changes counts from the next round on.'],
  },
};
