// Why two should meet, in French: one sentence a reason.
import { labels } from './fr-search.ts';
import { fr } from './french-typography.ts';
import type { ReasonWords, Sentences } from './sentences.ts';

const quoted = (words: string): string => fr`« ${words} »`;

/** « ce que vous cherchez », with the words themselves where they may be read. */
const withWords = (said: string, words: string | undefined): string =>
  words === undefined ? said : fr`${said} (${quoted(words)})`;

const other = ({ other: name }: ReasonWords): string => name ?? 'Une organisation du campus';
const them = ({ other: name }: ReasonWords): string => name ?? 'une organisation du campus';

const ending = ({ theirs, preview }: ReasonWords): string => {
  const words = theirs ?? preview;
  return words ? fr` : ${quoted(words)}.` : '.';
};

const count = ({ parameters }: ReasonWords, name: string): number =>
  Math.round(Number(parameters?.[name] ?? 0));

export const reasons: Sentences['reasons'] = {
  offer_answers_need: (reason) =>
    fr`${other(reason)} propose ${withWords('ce que vous cherchez', reason.ours)}${ending(reason)}`,
  need_meets_offer: (reason) =>
    fr`${other(reason)} cherche ${withWords('ce que vous proposez', reason.ours)}${ending(reason)}`,
  expertise_answers_need: (reason) =>
    fr`${other(reason)} a travaillé sur ${withWords('ce que vous cherchez', reason.ours)}${ending(reason)}`,
  shared_expertise: (reason) => fr`Vous et ${them(reason)} travaillez sur les mêmes sujets.`,
  usual_for_kind: (reason) => {
    const kind = labels.values.organisation_kind[reason.parameters?.['kind'] ?? ''];
    const type = labels.values.statement_type[reason.parameters?.['type'] ?? ''];
    const whose = kind === undefined ? 'sa sorte' : fr`sa sorte (${kind})`;
    return fr`Une organisation de ${whose} apporte d'ordinaire ${type === undefined ? 'cela' : fr`cela (${type})`}.`;
  },
  maturity_fits: () => 'Ce qui est proposé est aussi mûr que ce qui est cherché.',
  same_pole: ({ parameters }) => {
    const pole = labels.values.pole[parameters?.['pole'] ?? ''];
    return fr`Vous participez au même pôle du campus${pole === undefined ? '' : fr` : ${pole}`}.`;
  },
  partners_in_common: (reason) => {
    const partners = count(reason, 'partners');
    return partners > 1
      ? fr`Vous avez travaillé avec ${String(partners)} mêmes organisations.`
      : 'Vous avez travaillé avec la même organisation.';
  },
  near_in_collaborations: () => 'Peu de collaborations passées vous séparent.',
  recent: (reason) => {
    const days = count(reason, 'days');
    if (days === 0) return fr`Ce sur quoi elle repose date d'aujourd'hui.`;
    return fr`Ce sur quoi elle repose date de ${String(days)} ${days === 1 ? 'jour' : 'jours'}.`;
  },
  seldom_suggested: (reason) => fr`${other(reason)} est rarement suggérée.`,
};
