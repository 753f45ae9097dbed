// How introductions go: who looks at them first, how long each has to answer, how long what is done can be taken back.
import { type BrokeringSettings, getBrokeringSettings, patchBrokeringSettings } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Field } from '../parts/field.tsx';
import { Tick } from '../parts/tick.tsx';
import {
  introductionNumbers,
  introductionsPatchOf,
  introductionWords,
  notWholeIn,
} from './introductions-words.ts';
import { Saving } from '../parts/saving.tsx';
import { changedBetween } from './settings-words.ts';
import { useKept } from '../kept/use-kept.ts';
import { currentIn, useSave } from '../parts/use-save.ts';
import type { Words } from '../kept/words.ts';

const isChange = (words: Words, began: BrokeringSettings): boolean =>
  notWholeIn(words).length > 0 || introductionsPatchOf(began, words) !== undefined;

const meanwhile = (error: unknown, on: BrokeringSettings | undefined): readonly string[] => {
  const current = currentIn<BrokeringSettings>(error);
  return on && current ? changedBetween(introductionWords(on), introductionWords(current)) : [];
};

const useShown = (): ((name: string, words: Words) => string) => {
  const text = useText();
  return (name, words) => {
    const number = introductionNumbers.find((one) => one === name);
    return number === undefined
      ? text('rules.introductions.now.review', { review: words['review_all'] ?? 'no' })
      : text('rules.now.number', {
          name: text(`rules.introductions.${number}`),
          value: words[number] ?? '',
        });
  };
};

const Form = ({ standing }: { readonly standing: BrokeringSettings }) => {
  const text = useText();
  const shown = useShown();
  const kept = useKept('introductions', standing, isChange);
  const save = useSave(kept, {
    send: patchBrokeringSettings,
    of: 'brokering-settings',
    says: 'rules.introductions.saved',
  });
  const before = introductionWords(kept.base);
  const words = { ...before, ...kept.words };
  const wrong = notWholeIn(words);
  const patch = introductionsPatchOf(kept.base, kept.words);
  return (
    <div className="card">
      <Tick
        label={text('rules.introductions.review_all')}
        help={text('rules.introductions.review_all.help')}
        value={words['review_all'] === 'yes'}
        refused={troubleAt(save.error, 'review_all')}
        onChange={(review) => kept.write({ review_all: review ? 'yes' : 'no' })}
      />
      {introductionNumbers.map((name) => (
        <div key={name} className="setting-field">
          <Field
            type="number"
            label={text(`rules.introductions.${name}`)}
            help={text(`rules.introductions.${name}.help`)}
            value={words[name] ?? ''}
            onChange={(value) => kept.write({ [name]: value })}
            trouble={wrong.includes(name) ? text('rules.whole') : undefined}
            refused={troubleAt(save.error, name)}
          />
        </div>
      ))}
      <Saving
        isChanged={patch !== undefined}
        isPending={save.isPending}
        error={save.error}
        told={['review_all', ...introductionNumbers]}
        meanwhile={meanwhile(save.error, save.variables?.on).map((name) => shown(name, before))}
        onSave={() => {
          if (patch && wrong.length === 0) save.mutate({ patch, words: kept.words, on: kept.base });
        }}
        onForget={() => {
          kept.clear();
          save.reset();
        }}
      />
    </div>
  );
};

export const IntroductionsSettings = () => {
  const text = useText();
  const settings = useAsked(['brokering-settings'], () => getBrokeringSettings());
  return (
    <>
      <p>{text('rules.introductions.text')}</p>
      <Asked of={settings}>{(standing) => <Form standing={standing} />}</Asked>
    </>
  );
};
