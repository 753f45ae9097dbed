// Why two should meet, in English: one sentence a reason.
import { labels } from './en-search.ts';
import type { ReasonWords, Sentences } from './sentences.ts';

const quoted = (words: string): string => `“${words}”`;

const withWords = (said: string, words: string | undefined): string =>
  words === undefined ? said : `${said} (${quoted(words)})`;

const other = ({ other: name }: ReasonWords): string => name ?? 'An organisation of the campus';
const them = ({ other: name }: ReasonWords): string => name ?? 'an organisation of the campus';

const ending = ({ theirs, preview }: ReasonWords): string => {
  const words = theirs ?? preview;
  return words ? `: ${quoted(words)}.` : '.';
};

const count = ({ parameters }: ReasonWords, name: string): number =>
  Math.round(Number(parameters?.[name] ?? 0));

export const reasons: Sentences['reasons'] = {
  offer_answers_need: (reason) =>
    `${other(reason)} offers ${withWords('what you are looking for', reason.ours)}${ending(reason)}`,
  need_meets_offer: (reason) =>
    `${other(reason)} is looking for ${withWords('what you offer', reason.ours)}${ending(reason)}`,
  expertise_answers_need: (reason) =>
    `${other(reason)} has worked on ${withWords('what you are looking for', reason.ours)}${ending(reason)}`,
  shared_expertise: (reason) => `You and ${them(reason)} work on the same.`,
  usual_for_kind: (reason) => {
    const kind = labels.values.organisation_kind[reason.parameters?.['kind'] ?? ''];
    const type = labels.values.statement_type[reason.parameters?.['type'] ?? ''];
    const whose = kind === undefined ? 'its kind' : `its kind (${kind})`;
    return `An organisation of ${whose} usually brings ${type === undefined ? 'this' : `this (${type})`}.`;
  },
  maturity_fits: () => 'What is offered is as mature as what is needed.',
  same_pole: ({ parameters }) => {
    const pole = labels.values.pole[parameters?.['pole'] ?? ''];
    return `You take part in the same pole of the campus${pole === undefined ? '' : `: ${pole}`}.`;
  },
  partners_in_common: (reason) => {
    const partners = count(reason, 'partners');
    return partners > 1
      ? `You have both worked with ${partners} same organisations.`
      : 'You have both worked with the same organisation.';
  },
  near_in_collaborations: () => 'Few past collaborations lie between you.',
  recent: (reason) => {
    const days = count(reason, 'days');
    if (days === 0) return 'What it stands on is from today.';
    return `What it stands on is ${days} ${days === 1 ? 'day' : 'days'} old.`;
  },
  seldom_suggested: (reason) => `${other(reason)} is seldom suggested.`,
};
