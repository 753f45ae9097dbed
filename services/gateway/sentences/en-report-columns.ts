// What the columns of reports are called and how each is defined, in English.
import type { ReportSentences } from './report-sentences.ts';

const defined = (name: string, definition: string) => ({ name, definition });

export const columns: ReportSentences['columns'] = {
  month: defined('Month', 'The month of the campus’s calendar in which it began.'),
  from: defined('From', 'The step it comes from.'),
  to: defined('To', 'The next step.'),
  asking: defined('Who asks', 'Kind of the organisation for which the other one was asked.'),
  asked_kind: defined('Who is asked', 'Kind of the organisation that was asked.'),
  reason: defined('Reason', 'What was given as the reason.'),
  dimension: defined('By', 'What organisations are grouped by.'),
  group: defined('Group', 'A kind or a pole of organisations.'),
  other_group: defined('Other group', 'The kind or the pole on the other side.'),
  thing: defined('What', 'Suggestions, introductions or meetings.'),
  holders: defined(
    'Share of organisations',
    'So large a share of organisations, those with the least first.',
  ),
  concept: defined('Concept', 'What it is about, in the vocabulary.'),
  types: defined('Types', 'Of what is needed or offered, the most frequent first.'),
  statements: defined('Offers', 'The offers of it.'),
  organisation: defined('Organisation', 'Whose it is.'),
  since: defined('Since', 'When it was first stated.'),
  suggested: defined('Suggested', 'Pairs that were ever suggested.'),
  interested: defined('Interested', 'Pairs of which a side said that it is interested.'),
  offered: defined('Offered', 'Pairs of which the others were asked for an introduction, or agreed unasked.'),
  introduced: defined('Introduced', 'Pairs whose names and contacts were exchanged.'),
  met: defined('Met', 'Pairs of which a party said that they met.'),
  together: defined('Working together', 'Pairs of which a party said what they do together.'),
  direct: defined(
    'Without a suggestion',
    'Introductions that no suggestion began: opened by animators, or for a consortium.',
  ),
  passage_share: defined(
    'Share',
    'Of the pairs that made a step, the share that made the next one, whenever that was.',
  ),
  days_lower: defined('Days, lower quartile', 'A quarter of those that went on did so within so many days.'),
  days_median: defined('Days, median', 'Half of those that went on did so within so many days.'),
  days_upper: defined(
    'Days, upper quartile',
    'Three quarters of those that went on did so within so many days.',
  ),
  asked: defined('Asked', 'How often an organisation of the kind was asked.'),
  accepted: defined('Accepted', 'How often it was interested, or all agreed.'),
  later: defined('Later', 'How often it said “not now”; of suggestions only.'),
  declined: defined('Declined', 'How often it said no.'),
  open: defined('No answer', 'How often it said nothing, or others ended it before.'),
  accepted_share: defined('Share accepted', 'Accepted, of those who answered: accepted, later or declined.'),
  declined_for: defined('Declined', 'How often no was said for this reason.'),
  organisations: defined('Organisations', 'How many take part.'),
  covered_suggestions: defined(
    'With suggestions',
    'How many of them are in a suggestion that was first made in these days.',
  ),
  covered_introductions: defined(
    'With introductions',
    'How many of them are in an introduction for which the others were asked in these days.',
  ),
  covered_meetings: defined(
    'With meetings',
    'How many of them met somebody by an introduction in these days.',
  ),
  gini: defined(
    'Gini',
    'How unevenly these fall to organisations: 0, all have as many, to nearly 1, one has all.',
  ),
  lorenz: defined('Share of all', 'The share of all that those organisations have.'),
  left_out: defined('Left out', 'How many got less than they should have, for this reason.'),
  unmet_needs: defined('Needs', 'Needs about it that no offer on the campus answers well.'),
  unmet_organisations: defined('Organisations', 'Organisations that state them.'),
  unmet_since: defined('Since', 'When the oldest of them was stated.'),
  nearest: defined('Nearest', 'Who comes nearest without being near enough, the best first.'),
  unused_offers: defined(
    'Offer',
    'An offer that answers no need well, stood in no suggestion and was never asked for.',
  ),
  single_holders: defined('Concept', 'What exactly one organisation of the campus offers or has.'),
  needing: defined('Needed by', 'How many other organisations need it.'),
  observed: defined(
    'Links',
    'Pairs that were introduced, work together or were suggested; one in k poles counts a k-th in each.',
  ),
  expected: defined(
    'Expected',
    'So many there would be if each group kept its number of links and chance said with whom.',
  ),
  ratio: defined('Links over expected', 'Below 1: fewer than chance would make; above 1: more.'),
  chance: defined('Chance', 'How likely so few or fewer would be by chance (Poisson).'),
  reading: defined(
    'Reading',
    'Hardly, or often, where so few, or so many, have less than one chance in a hundred.',
  ),
};
