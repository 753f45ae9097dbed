// Why two should meet, in English: one sentence a reason.
import { closing } from './close-sentence.ts';
import { labels } from './en-search.ts';
import type { ReasonWords, Sentences } from './sentences.ts';

const quoted = (words: string): string => `“${words}”`;

const withWords = (said: string, words: string | undefined): string =>
  words === undefined ? said : `${said} (${quoted(words)})`;

const other = ({ other: name }: ReasonWords): string => name ?? 'An organisation of the campus';
const them = ({ other: name }: ReasonWords): string => name ?? 'an organisation of the campus';

/** Whoever reads it is of one side, or told of both. */
const toWhom = ({ own }: ReasonWords, toOwn: string, toOthers: string): string =>
  own === undefined ? toOwn : toOthers;
const sought = (of: ReasonWords): string =>
  toWhom(of, 'what you are looking for', `what ${of.own} is looking for`);
const offered = (of: ReasonWords): string => toWhom(of, 'what you offer', `what ${of.own} offers`);
const workedOn = (of: ReasonWords): string =>
  toWhom(of, 'what you have worked on', `what ${of.own} has worked on`);
const both = (of: ReasonWords): string => toWhom(of, 'You', 'They');

const ending = ({ theirs, preview }: ReasonWords): string => {
  const words = theirs ?? preview;
  return words ? `: ${quoted(words)}${closing(words)}` : '.';
};

const titled = ({ titles = [] }: ReasonWords): string => titles.map(quoted).join(', ');

/** In the words of both; by titles where those of one side may not be read. */
const onBothSides = (reason: ReasonWords): string => {
  const { ours, theirs, titles = [] } = reason;
  if (ours !== undefined && theirs !== undefined)
    return `: ${toWhom(reason, 'on your side', `at ${reason.own}`)} ${quoted(ours)}, ${toWhom(reason, 'on theirs', `at ${them(reason)}`)} ${quoted(theirs)}${closing(theirs)}`;
  return `${titles.length > 0 ? `: ${titled(reason)}` : ''}${closing(titles.at(-1) ?? '')}`;
};

/** In which text; its words besides, where they are not from the title. */
const inText = (reason: ReasonWords): string => {
  const [title] = reason.titles ?? [];
  if (title === undefined) return ending(reason);
  return `, in ${quoted(title)}${title.includes(reason.theirs ?? '') ? closing(title) : ending(reason)}`;
};

/** What of this side's own work it is, by its words and the text they are from. */
const ourWork = ({ ours, titles = [] }: ReasonWords): string => {
  const [title] = titles;
  const words = ours !== undefined && !title?.includes(ours) ? quoted(ours) : undefined;
  const parts = [words, title && `${words ? 'in ' : ''}${quoted(title)}`].filter((one) => one);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
};

const count = ({ parameters }: ReasonWords, name: string): number =>
  Math.round(Number(parameters?.[name] ?? 0));

const listed = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });

const partnersInCommon = (partners: number): string =>
  partners > 1 ? `${partners} partners in common` : 'a partner in common';

export const reasons: Sentences['reasons'] = {
  offer_answers_need: (reason) =>
    `${other(reason)} offers ${withWords(sought(reason), reason.ours)}${ending(reason)}`,
  need_meets_offer: (reason) =>
    `${other(reason)} is looking for ${withWords(offered(reason), reason.ours)}${ending(reason)}`,
  expertise_answers_need: (reason) =>
    `${other(reason)} has worked on ${withWords(sought(reason), reason.ours)}${inText(reason)}`,
  need_meets_expertise: (reason) =>
    `${other(reason)} is looking for ${workedOn(reason)}${ourWork(reason)}${ending(reason)}`,
  shared_expertise: (reason) =>
    `${reason.own ?? 'You'} and ${them(reason)} work on the same${onBothSides(reason)}`,
  usual_for_kind: (reason) => {
    const kind = labels.values.organisation_kind[reason.parameters?.['kind'] ?? ''];
    const type = labels.values.statement_type[reason.parameters?.['type'] ?? ''];
    const what = `What ${them(reason)} offers${type === undefined ? '' : ` (${type})`}`;
    return `${what} is what organisations of its kind${kind === undefined ? '' : ` (${kind})`} usually bring.`;
  },
  maturity_fits: () => 'What is offered is as mature as what is needed.',
  same_pole: (reason) => {
    const pole = labels.values.pole[reason.parameters?.['pole'] ?? ''];
    return `${both(reason)} take part in the same pole of the campus${pole === undefined ? '' : `: ${pole}`}.`;
  },
  worked_together: (reason) => {
    const [year, partners] = [reason.parameters?.['year'], count(reason, 'partners')];
    const besides = partners === 0 ? '' : `, and have ${partnersInCommon(partners)}`;
    return `${both(reason)} have worked together before${year === undefined ? '' : `, lately in ${year}`}${besides}.`;
  },
  partners_in_common: (reason) => {
    const { titles = [] } = reason;
    const partners = count(reason, 'partners');
    if (titles.length === 0) return `${both(reason)} have ${partnersInCommon(partners)}.`;
    const others = partners - titles.length;
    const unnamed = others > 0 ? [`${others} ${others === 1 ? 'other' : 'others'}`] : [];
    return `${both(reason)} have both worked with ${listed.format([...titles, ...unnamed])}.`;
  },
  near_in_collaborations: (reason) =>
    `Past collaborations link ${toWhom(reason, 'you', 'them')}, by way of others.`,
  met_before: (reason) => {
    const year = reason.parameters?.['year'];
    return `${both(reason)} were introduced to one another${year === undefined ? '' : ` in ${year}`}, which ${toWhom(reason, 'you', reason.own ?? '')} found useful.`;
  },
  shared_call: (reason) =>
    `A call for projects is open that fits ${toWhom(reason, 'you and ', `${reason.own} and `)}${them(reason)}.`,
  recent: (reason) => {
    const days = count(reason, 'days');
    const since = days > 7 ? `in the last ${days} days` : 'this week';
    return `What brings ${toWhom(reason, 'you', 'them')} together was written or confirmed ${since}.`;
  },
  seldom_suggested: (reason) => `${other(reason)} is seldom suggested.`,
};
