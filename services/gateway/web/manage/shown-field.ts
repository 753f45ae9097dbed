// What stands in a field of a call, in words: what is told of it where somebody else changed it.
import type { Call } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { countryIn, dayIn, eurosIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import type { CallField } from './call-words.ts';

const labels = {
  title: 'manage.field.title',
  text: 'manage.field.text',
  language: 'manage.field.language',
  url: 'manage.field.url',
  opens_on: 'manage.field.opens',
  closes_on: 'manage.field.closes',
  budget: 'manage.field.budget',
  least_partners: 'manage.field.least',
  most_partners: 'manage.field.most',
  countries: 'manage.field.countries',
  requirements: 'manage.points',
} as const satisfies Record<CallField, string>;

export const useShownField = (): ((field: CallField, of: Call) => string) => {
  const text = useText();
  const language = useLanguage();
  const valueOf = (field: CallField, of: Call): string => {
    switch (field) {
      case 'language':
        return text(of.language === 'fr' ? 'shell.french' : 'shell.english');
      case 'opens_on':
        return of.opens_on === undefined ? '' : dayIn(language, of.opens_on);
      case 'closes_on':
        return dayIn(language, of.closes_on);
      case 'budget':
        return of.budget === undefined ? '' : eurosIn(language, of.budget);
      case 'countries':
        return of.countries.map((code) => countryIn(language, code)).join(', ');
      case 'requirements':
        return of.requirements.map((one) => one.text).join(' · ');
      default:
        return String(of[field] ?? '');
    }
  };
  return (field, of) => {
    const value = valueOf(field, of);
    return text('manage.now', {
      field: text(labels[field]),
      value: value === '' ? text('manage.nothing') : value,
    });
  };
};
