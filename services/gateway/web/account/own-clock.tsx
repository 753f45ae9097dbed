// The language that a person is written to in, and the clock that their days and hours are by.
import { type Person, type PersonPatch, patchPersonsId } from '../api/generated.ts';
import { changed } from '../api/other-tabs.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useKept } from '../kept/use-kept.ts';
import type { Words } from '../kept/words.ts';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { Saving } from '../parts/saving.tsx';
import { currentIn, useSave } from '../parts/use-save.ts';

const fields = ['language', 'time_zone'] as const;

const wordsOf = (of: Person): Words => ({ language: of.language, time_zone: of.time_zone });

const patchOf = (standing: Person, written: Words): PersonPatch | undefined => {
  const before = wordsOf(standing);
  const after = { ...before, ...written };
  const patch = Object.fromEntries(
    fields.filter((name) => after[name] !== before[name]).map((name) => [name, after[name]]),
  );
  return Object.keys(patch).length === 0 ? undefined : patch;
};

const isChange = (words: Words, began: Person): boolean => patchOf(began, words) !== undefined;

/** Also one that this browser does not know. */
const zonesWith = (own: string): readonly string[] =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), own])].toSorted();

const languages = ['fr', 'en'] as const;

export const OwnClock = ({ standing }: { readonly standing: Person }) => {
  const text = useText();
  const { id } = standing;
  const kept = useKept('clock', standing, isChange);
  const save = useSave<Person, PersonPatch>(kept, {
    send: async (patch, headers) => {
      const stored = await patchPersonsId(id, patch, headers);
      void changed(['notices', id], ['preferences', id]);
      return stored;
    },
    of: 'person',
    says: 'account.saved',
  });
  const words = { ...wordsOf(kept.base), ...kept.words };
  const patch = patchOf(kept.base, kept.words);
  const current = currentIn<Person>(save.error);
  const zone = words['time_zone'] ?? '';
  return (
    <section className="card" aria-labelledby="clock">
      <h2 id="clock">{text('account.clock')}</h2>
      <div className="choices">
        <Choice
          label={text('account.clock.language')}
          value={words['language'] ?? ''}
          options={languages.map((one) => ({ value: one, text: text(`account.language.${one}`) }))}
          refused={troubleAt(save.error, 'language')}
          onChoose={(language) => kept.write({ language })}
        />
        <Choice
          label={text('account.clock.zone')}
          value={zone}
          options={zonesWith(zone).map((one) => ({ value: one, text: one.replaceAll('_', ' ') }))}
          refused={troubleAt(save.error, 'time_zone')}
          onChoose={(time_zone) => kept.write({ time_zone })}
        />
      </div>
      <Saving
        isChanged={patch !== undefined}
        isPending={save.isPending}
        error={save.error}
        told={fields}
        meanwhile={
          current
            ? [
                text('account.now', {
                  field: text('account.clock.language'),
                  value: text(`account.language.${current.language}`),
                }),
                text('account.now', { field: text('account.clock.zone'), value: current.time_zone }),
              ]
            : []
        }
        onSave={() => {
          if (patch) save.mutate({ patch, words: kept.words, on: kept.base });
        }}
        onForget={() => {
          kept.clear();
          save.reset();
        }}
      />
    </section>
  );
};
