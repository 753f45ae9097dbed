// What is said of rounds and of learning in English.
import type { RoundSentences } from './round-sentences.ts';

export const rounds: RoundSentences = {
  states: {
    collecting: 'gathering its candidates',
    solving: 'being computed',
    proposed: 'proposed',
    publishing: 'being published',
    published: 'published',
    discarded: 'discarded',
    failed: 'failed',
    unknown: 'in a state that this release does not know',
  },
  leftOut: {
    own_capacity_zero: 'It may have no suggestion at all: its limit is 0.',
    no_statement: 'It states no need and no offer, and nothing else of it finds anybody.',
    no_candidate: 'Nobody answers what it states, or it has all who do.',
    only_excluded: 'Some would answer it, but none of them may be suggested to it.',
    person_full: 'The person who bears its suggestions bears as many as one person may.',
    capacity_of_candidates_used: 'Its candidates have all the suggestions they may have.',
    animators_full: 'As many new pairs are made as animators can see through.',
  },
  heldBack: {
    unknown: 'Nothing is known of one of them.',
    removed: 'One of them was removed.',
    merged: 'One of them was merged into another.',
    consent_withdrawn: 'One of them has not agreed to be suggested, or no longer does.',
    parent_or_child: 'One of them belongs to the other.',
    same_group: 'They belong to the same group.',
    working_together: 'They work together already.',
    blocked: 'One of them does not want to be suggested to the other.',
    conflict_of_interest: 'A conflict of interest was declared.',
    competitor: 'They compete.',
    introduced: 'They were introduced not long ago.',
    declined: 'One of them said no.',
    stopped: 'Animators stopped their introduction not long ago.',
    resting: 'One of them said “not now” less than 30 days ago.',
    statement_expired: 'What it would stand on has expired.',
  },
  failures: {
    superseded: 'Another round was published meanwhile.',
    other: 'It could not be made: start another one, and tell whoever operates the mesh if that fails too.',
  },
  learned: {
    serves: ({ number }) =>
      `Version ${number} foretells answers no worse, and serves from the next round on.`,
    kept_back: ({ number }) =>
      `Version ${number} foretells answers worse than the weights that serve, and is kept beside them.`,
    unknown: () => 'What came of it is more than this release can tell.',
    would_serve: () => 'What would be learned now foretells answers no worse, and would serve.',
    would_be_kept_back: () =>
      'What would be learned now foretells answers worse than the weights that serve, and would be kept beside them.',
    too_few_answers: ({ fewest }) =>
      `There are too few new answers to learn before and test after: a test takes ${fewest} at the least, and as many before them.`,
  },
};
