// A setting and its value, in a few words.
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import type { Words } from '../kept/words.ts';
import { settingNumbers } from './settings-words.ts';
import { weekdayIn } from '../parts/weekday.ts';

export const useShownSetting = (): ((name: string, words: Words) => string) => {
  const text = useText();
  const language = useLanguage();
  return (name, words) => {
    const number = settingNumbers.find((one) => one === name);
    if (number !== undefined)
      return text('rules.now.number', {
        name: text(`rules.setting.${number}`),
        value: words[number] ?? '',
      });
    if (words['weekly'] !== 'yes') return text('rules.now.demand');
    return text('rules.now.weekly', {
      day: weekdayIn(language, Number(words['weekday'])),
      hour: words['hour'] ?? '',
      publish: words['publish'] ?? 'no',
    });
  };
};
