// What is said of introductions in English.
import { labels } from './en-search.ts';
import type { IntroductionSentences, Slot } from './introduction-sentences.ts';

const list = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

const dayIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    timeZone,
  }).format(instant);

const hourIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZone,
  }).format(instant);

const slot = (of: Slot, timeZone: string): string => {
  const [start, end] = [new Date(of.start), new Date(of.end)];
  return `${dayIn(start, timeZone)}, from ${hourIn(start, timeZone)} to ${hourIn(end, timeZone)}`;
};

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
  listed: (names) => list.format(names),
};
