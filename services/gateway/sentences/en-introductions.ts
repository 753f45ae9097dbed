// What is said of introductions in English.
import { stages, standing } from './en-introduction-standing.ts';
import { labels } from './en-search.ts';
import { dayIn, slot } from './en-times.ts';
import type { IntroductionSentences } from './introduction-sentences.ts';

const list = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

export const introductions: IntroductionSentences = {
  party: (name, kind) => {
    const known = labels.values.organisation_kind[kind ?? ''];
    return `${name ?? 'an organisation of the campus'}${known === undefined ? '' : ` (${known})`}`;
  },
  message: {
    subject: (parties) => `Introduction: ${parties}`,
    greeting: 'Hello,',
    opening: (parties, agreed) =>
      agreed ? `You have agreed to meet: ${parties}.` : `We suggest that you meet: ${parties}.`,
    gainsOf: (party) => `For ${party}:`,
    inCommon: 'In common:',
    slots: (timeZone) => `Times at which everybody is free (time zone ${timeZone}):`,
    slot,
    nextSteps: {
      answer:
        'Next step: say in Passerelle whether you want to meet. Names and contacts of persons are exchanged only once every organisation has agreed.',
      choose_slot: 'Next step: choose one of these times in Passerelle, or say there when else you are free.',
      give_windows:
        'Next step: say in Passerelle when you are free, so that a time that suits everybody can be found.',
    },
    signature: 'The campus animators',
  },
  meeting: {
    summary: (parties) => `Meeting: ${parties}`,
    arranged: (parties) => `Meeting arranged in Passerelle: ${parties}.`,
    cancelled: (parties) => `This meeting is cancelled: ${parties}.`,
    person: (name, organisation) => `${name} (${organisation})`,
    persons: (listed) => `With: ${listed}.`,
  },
  standing,
  stages,
  day: dayIn,
  listed: (names) => list.format(names),
};
