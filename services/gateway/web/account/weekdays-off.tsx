// Days of each week on which nothing is e-mailed.
import { troubleAt } from '../api/trouble-at.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Tick } from '../parts/tick.tsx';
import { useUntilChanged } from '../parts/use-until-changed.ts';
import { weekdayIn } from '../parts/weekday.ts';
import { weekdays } from './ways-and-days.ts';
import type { Writing } from './writing.ts';

export const WeekdaysOff = ({ words, error, write }: Writing) => {
  const text = useText();
  const language = useLanguage();
  const off = (words['weekdays_off'] ?? '').split(' ').filter((one) => one !== '');
  const trouble = useUntilChanged(troubleAt(error, 'weekdays_off'), words['weekdays_off']);
  // In the order of the week, however they are ticked: the same days are the same words.
  const change = (day: string, isOff: boolean): void =>
    write({
      weekdays_off: weekdays.filter((one) => (one === day ? isOff : off.includes(one))).join(' '),
    });
  return (
    <fieldset className="some">
      <legend>{text('account.weekdays')}</legend>
      <div className="days">
        {weekdays.map((day, at) => (
          <Tick
            key={day}
            label={weekdayIn(language, at + 1)}
            value={off.includes(day)}
            onChange={(isOff) => change(day, isOff)}
          />
        ))}
      </div>
      {trouble === undefined ? null : <p className="trouble">{trouble}</p>}
    </fieldset>
  );
};
