// How many suggestions each may have, and when rounds are made by themselves: read, changed, kept while it is written.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { problemIn } from '../api/client.ts';
import {
  getMatchmakingSettings,
  type MatchmakingSettings,
  type MatchmakingSettingsPatch,
  patchMatchmakingSettings,
} from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Field } from '../parts/field.tsx';
import { tell } from '../parts/toasts.tsx';
import { Saving } from './saving.tsx';
import { ScheduleFields, scheduleFieldsTold } from './schedule-fields.tsx';
import { useShownSetting } from './shown-setting.ts';
import { changedBetween, notWhole, settingNumbers, settingsPatchOf, settingWords } from './settings-words.ts';
import { useKept } from './use-kept.ts';

interface Change {
  readonly patch: MatchmakingSettingsPatch;
  /** What stood when it was asked for. */
  readonly on: MatchmakingSettings;
}

const useSave = (onDone: () => void) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ patch, on }: Change) => patchMatchmakingSettings(patch, { ifMatch: `"${on.version}"` }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ['matchmaking-settings'] }),
  });
};

/** What somebody else changed meanwhile, where that is why it was refused. */
const meanwhile = (error: unknown, on: MatchmakingSettings | undefined): readonly string[] => {
  const problem = problemIn(error);
  if (problem?.status !== 412 || !on || !problem.current) return [];
  return changedBetween(settingWords(on), settingWords(problem.current as MatchmakingSettings));
};

const SettingsForm = ({ standing }: { readonly standing: MatchmakingSettings }) => {
  const text = useText();
  const shownSetting = useShownSetting();
  const kept = useKept('settings');
  const save = useSave(() => {
    kept.clear();
    tell({ text: text('rules.saved') });
  });
  const words = { ...settingWords(standing), ...kept.words };
  const wrong = notWhole(words);
  const patch = settingsPatchOf(standing, kept.words);
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
            trouble={wrong.includes(name) ? text('rules.whole') : troubleAt(save.error, name)}
          />
        </div>
      ))}
      <ScheduleFields words={words} error={save.error} write={kept.write} />
      <Saving
        isChanged={patch !== undefined}
        isPending={save.isPending}
        error={save.error}
        told={[...settingNumbers, ...scheduleFieldsTold]}
        meanwhile={changed.map((name) => shownSetting(name, settingWords(standing)))}
        onSave={() => {
          if (patch && wrong.length === 0) save.mutate({ patch, on: standing });
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
