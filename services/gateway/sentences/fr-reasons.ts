// Why two should meet, in French: one sentence a reason.
import { closing } from './close-sentence.ts';
import { labels } from './fr-search.ts';
import { fr } from '../../platform/language/french-typography.ts';
import type { ReasonWords, Sentences } from './sentences.ts';

const quoted = (words: string): string => fr`« ${words} »`;

/** « ce que vous cherchez », with the words themselves where they may be read. */
const withWords = (said: string, words: string | undefined): string =>
  words === undefined ? said : fr`${said} (${quoted(words)})`;

const other = ({ other: name }: ReasonWords): string => name ?? 'Une organisation du campus';
const them = ({ other: name }: ReasonWords): string => name ?? 'une organisation du campus';

/** Whoever reads it is of one side, or told of both. */
const toWhom = ({ own }: ReasonWords, toOwn: string, toOthers: string): string =>
  own === undefined ? toOwn : toOthers;
const sought = (of: ReasonWords): string => toWhom(of, 'ce que vous cherchez', `ce que cherche ${of.own}`);
const offered = (of: ReasonWords): string => toWhom(of, 'ce que vous proposez', `ce que propose ${of.own}`);

const ending = ({ theirs, preview }: ReasonWords): string => {
  const words = theirs ?? preview;
  return words ? fr` : ${quoted(words)}${closing(words)}` : '.';
};

const titled = ({ titles = [] }: ReasonWords): string => titles.map(quoted).join(', ');

/** In the words of both; by titles where those of one side may not be read. */
const onBothSides = (reason: ReasonWords): string => {
  const { ours, theirs, titles = [] } = reason;
  if (ours !== undefined && theirs !== undefined)
    return fr` : ${toWhom(reason, 'de votre côté', `chez ${reason.own}`)} ${quoted(ours)}, ${toWhom(reason, 'de l’autre', `chez ${them(reason)}`)} ${quoted(theirs)}${closing(theirs)}`;
  return `${titles.length > 0 ? fr` : ${titled(reason)}` : ''}${closing(titles.at(-1) ?? '')}`;
};

/** In which text; its words besides, where they are not from the title. */
const inText = (reason: ReasonWords): string => {
  const [title] = reason.titles ?? [];
  if (title === undefined) return ending(reason);
  return fr`, dans ${quoted(title)}${title.includes(reason.theirs ?? '') ? closing(title) : ending(reason)}`;
};

/** What of this side's own work it is, by its words and the text they are from. */
const ourWork = ({ ours, titles = [] }: ReasonWords): string => {
  const [title] = titles;
  const words = ours !== undefined && !title?.includes(ours) ? quoted(ours) : undefined;
  const parts = [words, title && fr`${words ? 'dans ' : ''}${quoted(title)}`].filter((one) => one);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
};

const count = ({ parameters }: ReasonWords, name: string): number =>
  Math.round(Number(parameters?.[name] ?? 0));

const listed = new Intl.ListFormat('fr', { style: 'long', type: 'conjunction' });

const partnersInCommon = (partners: number): string =>
  partners > 1 ? `${partners} partenaires communs` : 'un partenaire commun';

export const reasons: Sentences['reasons'] = {
  offer_answers_need: (reason) =>
    fr`${other(reason)} propose ${withWords(sought(reason), reason.ours)}${ending(reason)}`,
  need_meets_offer: (reason) =>
    fr`${other(reason)} cherche ${withWords(offered(reason), reason.ours)}${ending(reason)}`,
  expertise_answers_need: (reason) =>
    fr`${other(reason)} a travaillé sur ${withWords(sought(reason), reason.ours)}${inText(reason)}`,
  need_meets_expertise: (reason) =>
    fr`${other(reason)} cherche ce sur quoi ${toWhom(reason, 'vous avez', `${reason.own} a`)} travaillé${ourWork(reason)}${ending(reason)}`,
  shared_expertise: (reason) =>
    fr`${reason.own ?? 'Vous'} et ${them(reason)} ${toWhom(reason, 'travaillez', 'travaillent')} sur les mêmes sujets${onBothSides(reason)}`,
  usual_for_kind: (reason) => {
    const kind = labels.values.organisation_kind[reason.parameters?.['kind'] ?? ''];
    const type = labels.values.statement_type[reason.parameters?.['type'] ?? ''];
    const what = `Ce que propose ${them(reason)}${type === undefined ? '' : ` (${type})`}`;
    return fr`${what} est ce qu'apportent d'ordinaire les organisations de ce type${kind === undefined ? '' : ` (${kind})`}.`;
  },
  maturity_fits: () => 'Ce qui est proposé est aussi mûr que ce qui est cherché.',
  same_pole: (reason) => {
    const pole = labels.values.pole[reason.parameters?.['pole'] ?? ''];
    return fr`${toWhom(reason, 'Vous participez', 'Elles participent')} au même pôle du campus${pole === undefined ? '' : fr` : ${pole}`}.`;
  },
  worked_together: (reason) => {
    const [year, partners] = [reason.parameters?.['year'], count(reason, 'partners')];
    const lately = year === undefined ? '' : `, en dernier lieu en ${year}`;
    return fr`${toWhom(reason, 'Vous avez', 'Elles ont')} déjà travaillé ensemble${lately}${partners === 0 ? '' : `, et ${toWhom(reason, 'avez', 'ont')} ${partnersInCommon(partners)}`}.`;
  },
  partners_in_common: (reason) => {
    const { titles = [] } = reason;
    const partners = count(reason, 'partners');
    if (titles.length === 0)
      return fr`${toWhom(reason, 'Vous avez', 'Elles ont')} ${partnersInCommon(partners)}.`;
    const others = partners - titles.length;
    const unnamed = others > 0 ? [`${others} ${others === 1 ? 'autre' : 'autres'}`] : [];
    return fr`${toWhom(reason, 'Vous avez tous deux', 'Elles ont toutes deux')} travaillé avec ${listed.format([...titles, ...unnamed])}.`;
  },
  near_in_collaborations: (reason) =>
    fr`Des collaborations passées ${toWhom(reason, 'vous', 'les')} relient, par l'intermédiaire d'autres.`,
  met_before: (reason) => {
    const year = reason.parameters?.['year'];
    const when = year === undefined ? '' : ` en ${year}`;
    return fr`${toWhom(reason, 'Vous avez été mis en relation', 'Elles ont été mises en relation')}${when}, ce ${toWhom(reason, 'qui vous a été utile', `que ${reason.own} a trouvé utile`)}.`;
  },
  shared_call: (reason) =>
    fr`Un appel à projets est ouvert, qui ${toWhom(reason, 'vous convient', `convient à ${reason.own}`)} ainsi qu'à ${them(reason)}.`,
  recent: (reason) => {
    const days = count(reason, 'days');
    const since = days > 7 ? fr`ces ${String(days)} derniers jours` : 'cette semaine';
    return fr`Ce qui ${toWhom(reason, 'vous', 'les')} rapproche a été écrit ou confirmé ${since}.`;
  },
  seldom_suggested: (reason) => fr`${other(reason)} apparaît rarement dans les suggestions.`,
};
