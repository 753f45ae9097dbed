// Which language a request is answered in.
import type { Locale } from '../../platform/access/actor.ts';
import { english } from './en.ts';
import { french } from './fr.ts';
import type { Sentences } from './sentences.ts';

const catalogues: Readonly<Record<Locale, Sentences>> = { fr: french, en: english };

export const sentencesOf = (locale: Locale): Sentences => catalogues[locale];

/** The better liked of the languages there are (RFC 9110 §12.5.4); undefined when none is asked for. */
export const askedLanguage = (acceptLanguage: string | undefined): Locale | undefined => {
  const wanted = (acceptLanguage ?? '').split(',').flatMap((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const locale = tag.split('-')[0];
    const weight = parameters.map((one) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(one)?.[1]).find(Boolean);
    const quality = Number(weight ?? 1);
    return (locale === 'fr' || locale === 'en') && quality > 0 ? [{ locale, quality } as const] : [];
  });
  return wanted.toSorted((a, b) => b.quality - a.quality)[0]?.locale;
};
