// What is said of calls for projects and of consortia in English.
import type { CallSentences } from './call-sentences.ts';
import { labels } from './en-search.ts';

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;
const count = (number: string | number | undefined, one: string): string =>
  `${number ?? 0} ${one}${String(number) === '1' ? '' : 's'}`;

export const calls: CallSentences = {
  requirement: ({ expertise, kind, countries }) => {
    if (kind) return `At least ${kind.least}: ${labels.values.organisation_kind[kind.kind] ?? kind.kind}`;
    if (countries) return `At least ${countries.least} countries`;
    return expertise ?? '';
  },
  unnamed: { requirements: 'what is asked', organisations: 'other organisations' },
  reasons: {
    lead: () => 'It leads.',
    pinned: () => 'You want it in.',
    covers_best: ({ requirements }) => `It covers ${requirements} best.`,
    only_one: ({ requirements }) => `It alone covers ${requirements}.`,
    required_kind: ({ kind }) => `It is of a kind that is asked for: ${kind}.`,
    brings_place: ({ kind }) => `It brings ${kind}, where different ones are asked for.`,
    proven_link: ({ organisations }) => `It has worked with ${organisations} before.`,
    new_links: ({ organisations }) => `It has not worked with ${organisations} yet: a new link.`,
    newcomer: () => 'It is new on the campus.',
    reaches_minimum: ({ numbers }) =>
      `With it there are the ${count(numbers['minimum'], 'partner')} that the call wants.`,
  },
  gaps: {
    no_candidate: ({ requirements }) => `Nobody on the campus covers ${requirements}.`,
    too_few_candidates: ({ requirements, numbers }) =>
      `Too few on the campus cover ${requirements}: ${numbers['needed'] ?? 1} more would be needed.`,
    removed: ({ requirements, organisations }) =>
      `${organisations} would cover ${requirements}, but you left them out.`,
    full: ({ requirements, organisations }) =>
      `${organisations} would cover ${requirements}, but have no room for more.`,
    forbidden: ({ requirements, organisations }) =>
      `${organisations} would cover ${requirements}, but must not be brought together with a partner.`,
    no_room: ({ requirements }) => `There is no room for a partner who covers ${requirements}.`,
    like_another: ({ requirements }) =>
      `Whoever covers ${requirements} makes this consortium too much like another one.`,
    not_worth_it: ({ requirements }) =>
      `${requirements} would be covered so little that it is not worth one more partner.`,
  },
  troubles: {
    unknown_organisation: ({ organisations }) =>
      `You want ${organisations} in, who cannot take part: leave it out.`,
    pinned_and_removed: ({ organisations }) =>
      `You want ${organisations} both in and out: choose one of both.`,
    pinned_forbidden: ({ organisations }) =>
      `You want ${organisations} in, who must not be brought together: leave one of them out.`,
    too_many_pinned: ({ numbers }) =>
      `You want ${count(numbers['pinned'], 'partner')} in, where the call takes ${numbers['maximum'] ?? 0} at the most.`,
    minimum_above_maximum: ({ numbers }) =>
      `The call wants at least ${count(numbers['minimum'], 'partner')} and takes ${numbers['maximum'] ?? 0} at the most: correct it.`,
    too_few_organisations: ({ numbers }) =>
      `Only ${count(numbers['available'], 'organisation')} could take part, where the call wants ${numbers['minimum'] ?? 0}.`,
    exclusions_leave_too_few: ({ numbers }) =>
      `There are no ${count(numbers['minimum'], 'partner')} who may all be brought together.`,
    mandatory_lacks_candidates: ({ requirements, numbers }) =>
      `On the whole campus ${numbers['available'] ?? 0} could cover what is mandatory, ${requirements}, where ${numbers['required'] ?? 1} is asked.`,
    mandatory_unavailable: ({ requirements, organisations }) =>
      `Whoever could cover what is mandatory, ${requirements}, was left out or has no room for more: ${organisations}.`,
    maximum_too_small: ({ requirements, numbers }) =>
      `So few partners cannot cover all of ${requirements}: ${count(numbers['needed'], 'partner')} could.`,
    mandatory_forbidden: ({ requirements, organisations }) =>
      `Who could cover ${requirements} must not be brought together: ${organisations}.`,
    mandatory_not_together: ({ requirements }) =>
      `Each of these could be covered, but not all of them together: ${requirements}.`,
  },
  covers: ({ coverage, partners, uncovered }) =>
    `With ${count(partners, 'partner')}, ${uncovered === undefined ? 'every point that is asked is covered' : `nobody covers ${uncovered}`}; how well what is asked is covered on the whole: ${percent(coverage)}.`,
  missing: ({ requirement, nearest }) =>
    `Nobody on the campus covers ${requirement}: look for a partner elsewhere${nearest === undefined ? '' : `; nearest are ${nearest}`}.`,
};
