// What is said of figures about the campus in English.
import { columns } from './en-report-columns.ts';
import type { ReportSentences, ReportWords } from './report-sentences.ts';

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const oneDigit = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const twoDigits = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

const of = ({ numbers }: ReportWords, name: string): string => {
  const value = numbers[name];
  return value === undefined ? 'fewer than five' : whole.format(value);
};
const plural = (words: ReportWords, name: string, one: string): string =>
  `${of(words, name)} ${one}${words.numbers[name] === 1 ? '' : 's'}`;
const percent = (share: number): string => `${whole.format(share * 100)}\u00a0%`;

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const defined = (name: string, definition: string) => ({ name, definition });

export const reports: ReportSentences = {
  kinds: {
    funnel: 'From suggestions to collaborations',
    acceptance: 'Who says yes',
    exposure: 'How suggestions and introductions are spread',
    unmet_needs: 'Unmet needs',
    unused_offers: 'Unused offers',
    single_holders: 'What one organisation alone has',
    silos: 'Who hardly ever meets',
  },
  tables: {
    funnel: defined(
      'Steps by month',
      'What became of the pairs that were first suggested, or introduced without a suggestion, in each month.',
    ),
    passages: defined('From step to step', 'How many went on to the next step, and in how many days.'),
    suggestions_accepted: defined(
      'Suggestions accepted',
      'What organisations answered to suggestions, by the kinds of both sides.',
    ),
    introductions_accepted: defined(
      'Introductions accepted',
      'What organisations answered to introductions, by the kinds of both sides.',
    ),
    suggestions_declined: defined('Why suggestions were declined', 'Reasons that were given with a no.'),
    introductions_declined: defined('Why introductions were declined', 'Reasons that were given with a no.'),
    coverage: defined('Who has any', 'How many organisations have suggestions, introductions and meetings.'),
    spread: defined('How evenly', 'The share of all that the organisations with the least have (Lorenz).'),
    left_out: defined('Left out', 'Organisations with fewer suggestions than they should have, by reason.'),
    unmet_needs: defined(
      'Needs by concept',
      'Needs that nobody on the campus answers well; a need is counted with each of its concepts.',
    ),
    unused_offers: defined('Offers', 'Offers that nobody asked for and that answer no need well.'),
    single_holders: defined('Concepts', 'Concepts that exactly one organisation offers or has.'),
    silos_of_poles: defined('Poles', 'Links between poles, as they are and as chance would make them.'),
    silos_of_kinds: defined(
      'Kinds',
      'Links between kinds of organisations, as they are and as chance would make them.',
    ),
  },
  columns,
  codes: {
    all: 'all',
    kind: 'kind',
    pole: 'pole',
    suggestions: 'suggestions',
    introductions: 'introductions',
    meetings: 'meetings',
    hardly: 'hardly ever',
    often: 'often',
    as_expected: 'as expected',
    none_given: 'no reason given',
    no_time: 'no time',
  },
  steps: {
    suggested: 'suggested',
    interested: 'interested',
    offered: 'offered',
    introduced: 'introduced',
    met: 'met',
    together: 'working together',
  },
  declined: {
    too_early: 'too early',
    not_relevant: 'not relevant',
    already_know_them: 'they know each other',
    competitor: 'competitors',
    unclear_benefit: 'unclear benefit',
  },
  hidden: 'fewer than five',
  says: {
    funnel: (words) =>
      `Of ${plural(words, 'suggested', 'suggested pair')}${words.numbers['direct'] === 0 ? '' : ` and ${of(words, 'direct')} opened without a suggestion`}, ${of(words, 'introduced')} were introduced, ${of(words, 'met')} met and ${of(words, 'together')} work together.`,
    acceptance: ({ numbers }) => {
      const said = [
        ...(numbers['suggestions'] === undefined
          ? []
          : [`${percent(numbers['suggestions'])} to suggestions`]),
        ...(numbers['introductions'] === undefined
          ? []
          : [`${percent(numbers['introductions'])} to introductions`]),
      ];
      return said.length === 0
        ? 'Too few have answered to say how many accept.'
        : `Of those who answered, so many said yes: ${said.join(', ')}.`;
    },
    exposure: (words) =>
      `Of ${plural(words, 'organisations', 'organisation')} that take part, ${of(words, 'suggestions')} have suggestions, ${of(words, 'introductions')} introductions and ${of(words, 'meetings')} meetings.`,
    unmet_needs: ({ numbers, first }) => {
      const groups = numbers['groups'] ?? 0;
      if (groups === 0) return 'Every need is answered well by somebody on the campus.';
      const most = first === undefined ? '' : `; most organisations share those about ${first}`;
      return `Needs about ${groups === 1 ? 'one concept' : `${whole.format(groups)} concepts`} have no good answer on the campus${most}.`;
    },
    unused_offers: ({ numbers }) =>
      numbers['rows'] === 0
        ? 'Every offer is wanted by somebody.'
        : `There ${numbers['rows'] === 1 ? 'is one offer' : `are ${whole.format(numbers['rows'] ?? 0)} offers`} that nobody wants yet.`,
    single_holders: ({ numbers, first }) => {
      const rows = numbers['rows'] ?? 0;
      if (rows === 0) return 'No concept hangs on one organisation alone.';
      const most = first === undefined ? '' : `; the one most needed is ${first}`;
      return `${rows === 1 ? 'One concept hangs' : `As many as ${whole.format(rows)} concepts hang`} on one organisation alone${most}.`;
    },
    silos: ({ numbers, first }) => {
      const pairs = numbers['hardly'] ?? 0;
      if (pairs === 0) return 'No two groups meet so seldom that chance would not explain it.';
      const most = first === undefined ? '' : `, first of all ${first}`;
      return `There ${pairs === 1 ? 'is one pair' : `are ${whole.format(pairs)} pairs`} of groups that meet more seldom than chance explains${most}.`;
    },
  },
  making: ({ done, all }) =>
    `The campus is still being read: ${whole.format(done)} of ${whole.format(all)} offers and needs so far. The figures come once it is.`,
  noConcept: 'needs that no concept covers',
  brief: ({ concept, needs, organisations, since, types }) => {
    const who =
      organisations === undefined
        ? 'Organisations of the campus'
        : `${whole.format(organisations)} organisations of the campus`;
    const what = needs === undefined ? 'needs' : `${whole.format(needs)} needs`;
    return [
      `Looking for partners${concept === undefined ? '' : `: ${concept}`}`,
      '',
      `${who} state ${what}${concept === undefined ? '' : ` about ${concept}`}${types === undefined ? '' : ` (${types})`} that nobody on the campus answers well yet${since === undefined ? '' : `, the oldest since ${since}`}.`,
      'If you know, have or do this, write to the campus animators: they will introduce you, and names are exchanged only once both sides agree.',
    ].join('\n');
  },
  number: (value, unit) => {
    switch (unit) {
      case 'count':
        return twoDigits.format(value);
      case 'share':
        return `${oneDigit.format(value * 100)}\u00a0%`;
      case 'days':
        return oneDigit.format(value);
      case 'ratio':
        return twoDigits.format(value);
    }
  },
  day: (date) => day.format(new Date(`${date}T00:00:00Z`)),
};
