// How many suggestions each may have, and when rounds are made by themselves: read, changed, kept while it is written.
import {
  getMatchmakingSettings,
  type MatchmakingSettings,
  patchMatchmakingSettings,
} from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Field } from '../parts/field.tsx';
import { Saving } from '../parts/saving.tsx';
import { useKept } from '../kept/use-kept.ts';
import { currentIn, useSave } from '../parts/use-save.ts';
import type { Words } from '../kept/words.ts';
import { ScheduleFields, scheduleFieldsTold } from './schedule-fields.tsx';
import { useShownSetting } from './shown-setting.ts';
import { changedBetween, notWhole, settingNumbers, settingsPatchOf, settingWords } from './settings-words.ts';

const meanwhile = (error: unknown, on: MatchmakingSettings | undefined): readonly string[] => {
  const current = currentIn<MatchmakingSettings>(error);
  return on && current ? changedBetween(settingWords(on), settingWords(current)) : [];
};

const isChange = (words: Words, began: MatchmakingSettings): boolean =>
  notWhole(words).length > 0 || settingsPatchOf(began, words) !== undefined;

const SettingsForm = ({ standing }: { readonly standing: MatchmakingSettings }) => {
  const text = useText();
  const shownSetting = useShownSetting();
  const kept = useKept('settings', standing, isChange);
  const save = useSave(kept, {
    send: patchMatchmakingSettings,
    of: 'matchmaking-settings',
    says: 'rules.saved',
  });
  const before = settingWords(kept.base);
  const words = { ...before, ...kept.words };
  const wrong = notWhole(words);
  const patch = settingsPatchOf(kept.base, kept.words);
  const changed = meanwhile(save.error, save.variables?.on);
  return (
    <div className="card">
      {settingNumbers.map((name) => (
        <div key={name} className="setting-field">
          <Field
            type="number"
            label={text(`rules.setting.${name}`)}
            value={words[name] ?? ''}
            onChange={(value) => kept.write({ [name]: value })}
            trouble={wrong.includes(name) ? text('rules.whole') : undefined}
            refused={troubleAt(save.error, name)}
          />
        </div>
      ))}
      <ScheduleFields words={words} error={save.error} write={kept.write} />
      <Saving
        isChanged={patch !== undefined}
        isPending={save.isPending}
        error={save.error}
        told={[...settingNumbers, ...scheduleFieldsTold]}
        meanwhile={changed.map((name) => shownSetting(name, before))}
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

export const Settings = () => {
  const text = useText();
  const settings = useAsked(['matchmaking-settings'], () => getMatchmakingSettings());
  return (
    <>
      <p>{text('rules.settings.text')}</p>
      <Asked of={settings}>{(standing) => <SettingsForm standing={standing} />}</Asked>
    </>
  );
};
