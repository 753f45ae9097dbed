// When rounds are made by themselves: never, or once a week, on a day and an hour; published at once, or not.
import { troubleAt } from '../api/trouble-at.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { Tick } from '../parts/tick.tsx';
import type { Words } from '../kept/words.ts';
import { weekdayIn } from '../parts/weekday.ts';

/** As they are named in requests: what is wrong with them is said here. */
export const scheduleFieldsTold = [
  'schedule',
  'schedule.weekday',
  'schedule.hour',
  'schedule.publish',
] as const;

interface ScheduleFieldsProps {
  readonly words: Words;
  /** Of the last try to save. */
  readonly error: unknown;
  write(changed: Words): void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const hours = Array.from({ length: 24 }, (_, hour) => hour);

export const ScheduleFields = ({ words, error, write }: ScheduleFieldsProps) => {
  const text = useText();
  const language = useLanguage();
  const trouble = troubleAt(error, ...scheduleFieldsTold);
  return (
    <fieldset className="weekly-schedule stack">
      <legend>{text('rules.schedule')}</legend>
      <Tick
        label={text('rules.weekly')}
        value={words['weekly'] === 'yes'}
        onChange={(weekly) => write({ weekly: weekly ? 'yes' : 'no' })}
      />
      {words['weekly'] === 'yes' ? (
        <>
          <div className="row">
            <Choice
              label={text('rules.weekday')}
              value={words['weekday'] ?? ''}
              options={weekdays.map((one) => ({ value: String(one), text: weekdayIn(language, one) }))}
              onChoose={(weekday) => write({ weekday })}
            />
            <Choice
              label={text('rules.hour')}
              value={words['hour'] ?? ''}
              options={hours.map((hour) => ({ value: String(hour), text: text('rules.hour.of', { hour }) }))}
              onChoose={(hour) => write({ hour })}
            />
          </div>
          <Tick
            label={text('rules.publishes')}
            value={words['publish'] === 'yes'}
            onChange={(publish) => write({ publish: publish ? 'yes' : 'no' })}
          />
          <p className="soft">
            {text(words['publish'] === 'yes' ? 'rules.publishes.yes' : 'rules.publishes.no')}
          </p>
        </>
      ) : (
        <p className="soft">{text('rules.demand')}</p>
      )}
      {trouble === undefined ? null : <p className="trouble">{trouble}</p>}
    </fieldset>
  );
};
