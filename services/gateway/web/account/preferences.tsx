// What of notices is e-mailed and when: read, changed, kept while it is written, saved over what stood and nothing newer.
import { problemIn } from '../api/client.ts';
import {
  getPersonsIdNotificationPreferences,
  type NotificationPreferences,
  type NotificationPreferencesBody,
  putPersonsIdNotificationPreferences,
} from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { useAsked } from '../api/queries.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useKept } from '../kept/use-kept.ts';
import type { Words } from '../kept/words.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Field } from '../parts/field.tsx';
import { Saving } from '../parts/saving.tsx';
import { useFocusOnTrouble } from '../parts/use-focus-on-trouble.ts';
import { currentIn, useSave } from '../parts/use-save.ts';
import { DaysOff } from './days-off.tsx';
import { DigestFields } from './digest-fields.tsx';
import { KindsTable } from './kinds-table.tsx';
import { changedBetween, preferencesOf, preferenceWords, wrongIn } from './preference-words.ts';
import { QuietFields } from './quiet-fields.tsx';
import { useShownPreference } from './shown-preference.ts';
import { isToldAt } from './told-at.ts';
import { WeekdaysOff } from './weekdays-off.tsx';

const isChange = (words: Words, began: NotificationPreferences): boolean => {
  const before = preferenceWords(began);
  return changedBetween(before, { ...before, ...words }).length > 0;
};

const meanwhile = (error: unknown, on: NotificationPreferences | undefined): readonly string[] => {
  const current = currentIn<NotificationPreferences>(error);
  return on && current ? changedBetween(preferenceWords(on), preferenceWords(current)) : [];
};

const PreferencesForm = ({ standing }: { readonly standing: NotificationPreferences }) => {
  const text = useText();
  const shown = useShownPreference();
  const { person } = standing;
  const kept = useKept('notices', standing, isChange);
  const save = useSave<NotificationPreferences, NotificationPreferencesBody>(kept, {
    send: async (chosen, headers) => {
      const stored = await putPersonsIdNotificationPreferences(person, chosen, headers);
      // What waits is planned anew.
      void changed(['notices', person]);
      return stored;
    },
    of: 'preferences',
    says: 'account.saved',
  });
  const form = useFocusOnTrouble<HTMLDivElement>(save.error);
  const before = preferenceWords(kept.base);
  const words = { ...before, ...kept.words };
  const isChanged = changedBetween(before, words).length > 0;
  const wrong = wrongIn(words);
  const part = { words, error: save.error, write: kept.write };
  return (
    <div className="card" ref={form}>
      <section className="stack" aria-labelledby="kinds">
        <h2 id="kinds">{text('account.kinds')}</h2>
        <KindsTable {...part} />
      </section>
      <section className="stack" aria-labelledby="times">
        <h2 id="times">{text('account.times')}</h2>
        <p>{text('account.times.text', { zone: standing.time_zone })}</p>
        <DigestFields {...part} />
        <QuietFields {...part} wrong={wrong} />
        <WeekdaysOff {...part} />
        <DaysOff {...part} />
        <div className="most">
          <Field
            type="number"
            label={text('account.most')}
            help={text('account.most.help')}
            value={words['most_a_day'] ?? ''}
            trouble={wrong.includes('most_a_day') ? text('account.whole') : undefined}
            refused={troubleAt(save.error, 'most_a_day')}
            onChange={(most_a_day) => kept.write({ most_a_day })}
          />
        </div>
      </section>
      <Saving
        isChanged={isChanged}
        isPending={save.isPending}
        error={save.error}
        told={(problemIn(save.error)?.errors ?? []).map(({ field }) => field).filter(isToldAt)}
        meanwhile={[...new Set(meanwhile(save.error, save.variables?.on).map((name) => shown(name, before)))]}
        onSave={() => {
          if (isChanged && wrong.length === 0)
            save.mutate({ patch: preferencesOf(words), words: kept.words, on: kept.base });
        }}
        onForget={() => {
          kept.clear();
          save.reset();
        }}
      />
    </div>
  );
};

export const Preferences = ({ person }: { readonly person: string }) => {
  const asked = useAsked(['preferences', person], (signal) =>
    getPersonsIdNotificationPreferences(person, { signal }),
  );
  return <Asked of={asked}>{(standing) => <PreferencesForm standing={standing} />}</Asked>;
};
