// When the digest comes: each day or once a week, and at which hour.
import { troubleAt } from '../api/trouble-at.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { weekdayIn } from '../parts/weekday.ts';
import { weekdays } from './ways-and-days.ts';
import type { Writing } from './writing.ts';

const hours = Array.from({ length: 24 }, (_, hour) => hour);

export const DigestFields = ({ words, error, write }: Writing) => {
  const text = useText();
  const language = useLanguage();
  const days = weekdays.map((one, at) => ({
    value: one,
    text: text('account.every.week', { day: weekdayIn(language, at + 1) }),
  }));
  return (
    <fieldset className="some">
      <legend>{text('account.digest')}</legend>
      <div className="choices">
        <Choice
          label={text('account.every')}
          value={words['every'] ?? ''}
          options={[{ value: 'day', text: text('account.every.day') }, ...days]}
          refused={troubleAt(error, 'digest.weekday')}
          onChoose={(every) => write({ every })}
        />
        <Choice
          label={text('account.hour')}
          value={words['hour'] ?? ''}
          options={hours.map((hour) => ({ value: String(hour), text: text('account.hour.of', { hour }) }))}
          refused={troubleAt(error, 'digest.hour')}
          onChoose={(hour) => write({ hour })}
        />
      </div>
    </fieldset>
  );
};
