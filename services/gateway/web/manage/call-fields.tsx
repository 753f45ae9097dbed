// What a call is: its title and words, when it can be answered, how much there is, how many partners it takes.
import { troubleAt } from '../api/trouble-at.ts';
import type { Words } from '../kept/words.ts';
import type { MessageKey } from '../language/fr.ts';
import { useLanguage } from '../language/language.ts';
import { countryIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { writtenLanguages } from '../parts/known-values.ts';
import { type CallField, countriesIn } from './call-words.ts';
import '../parts/beside.css';

/** As they are named in requests: what is wrong with them is said at them. */
export const callFieldsTold = [
  ...['title', 'text', 'language', 'url', 'opens_on', 'closes_on', 'budget'],
  ...['least_partners', 'most_partners', 'countries'],
] as const;

interface CallFieldsProps {
  readonly words: Words;
  /** Of the last try to send it. */
  readonly error: unknown;
  readonly missing: readonly string[];
  write(changed: Words): void;
}

const fewest = 2;
const most = 12;
const partners = Array.from({ length: most - fewest + 1 }, (_, at) => String(fewest + at)).map((value) => ({
  value,
  text: value,
}));

const lacking: Partial<Readonly<Record<CallField, MessageKey>>> = {
  title: 'manage.missing.title',
  text: 'manage.missing.text',
  closes_on: 'manage.missing.closes_on',
};

/** Of the countries, also where one of them is no country. */
const troubleOfCountries = (error: unknown): string | undefined =>
  troubleAt(error, 'countries', ...Array.from({ length: 60 }, (_, at) => `countries[${at}]`));

export const CallFields = ({ words, error, missing, write }: CallFieldsProps) => {
  const text = useText();
  const language = useLanguage();
  const lacksAt = (name: CallField): string | undefined => {
    const key = missing.includes(name) ? lacking[name] : undefined;
    return key && text(key);
  };
  const field = (name: CallField, label: MessageKey) => ({
    label: text(label),
    value: words[name] ?? '',
    trouble: lacksAt(name),
    refused: troubleAt(error, name),
    onChange: (value: string) => write({ [name]: value }),
  });
  const choice = (name: CallField, label: MessageKey) => {
    const { onChange, ...rest } = field(name, label);
    return { ...rest, onChoose: onChange };
  };
  const countries = countriesIn(words['countries'] ?? '').filter((code) => /^[A-Z]{2}$/.test(code));
  return (
    <>
      <Field {...field('title', 'manage.field.title')} isRequired />
      <Field
        {...field('text', 'manage.field.text')}
        help={text('manage.field.text.help')}
        lines={6}
        isRequired
      />
      <Choice
        {...choice('language', 'manage.field.language')}
        options={writtenLanguages.map((value) => ({
          value,
          text: text(value === 'fr' ? 'shell.french' : 'shell.english'),
        }))}
      />
      <Field {...field('url', 'manage.field.url')} type="url" help={text('manage.field.url.help')} />
      <div className="beside">
        <Field
          {...field('opens_on', 'manage.field.opens')}
          type="date"
          help={text('manage.field.opens.help')}
        />
        <Field
          {...field('closes_on', 'manage.field.closes')}
          type="date"
          help={text('manage.field.closes.help')}
          isRequired
        />
      </div>
      <Field {...field('budget', 'manage.field.budget')} help={text('manage.field.budget.help')} />
      <div className="beside">
        <Choice {...choice('least_partners', 'manage.field.least')} options={partners} />
        <Choice {...choice('most_partners', 'manage.field.most')} options={partners} />
      </div>
      <Field
        {...field('countries', 'manage.field.countries')}
        refused={troubleOfCountries(error)}
        help={[
          text('manage.field.countries.help'),
          ...(countries.length === 0 ? [] : [countries.map((code) => countryIn(language, code)).join(', ')]),
        ].join(' ')}
      />
    </>
  );
};
