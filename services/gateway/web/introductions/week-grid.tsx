// A week as a grid of hours to tick, by hand or with the arrow keys and space; says where the others are free.
import { type KeyboardEvent, useRef, useState } from 'react';
import type { TimeWindow } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { slotIn, timeIn, weekdayIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { nextHour, type Place } from './next-hour.ts';
import { daysFrom, type Hour, hourOf, isWithin, shownHours, windowOf } from './week.ts';

interface WeekGridProps {
  readonly monday: Date;
  readonly now: number;
  readonly chosen: ReadonlySet<Hour>;
  /** Of each of the others. */
  readonly theirs: readonly (readonly TimeWindow[])[];
  /** Id of what names it. */
  readonly labelledBy: string;
  onToggle(hour: Hour): void;
}

const sizes = { rows: shownHours.length, columns: 5 };

export const WeekGrid = ({ monday, now, chosen, theirs, labelledBy, onToggle }: WeekGridProps) => {
  const text = useText();
  const language = useLanguage();
  const grid = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const days = daysFrom(monday);
  const isFree = (hour: Hour): boolean =>
    theirs.length > 0 && theirs.every((windows) => isWithin(hour, windows));
  const go = (event: KeyboardEvent): void => {
    const next = nextHour(at, event.key, sizes);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  };
  return (
    <table ref={grid} role="grid" aria-labelledby={labelledBy} className="week" onKeyDown={go}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{text('introductions.hour')}</span>
          </th>
          {days.map((day) => (
            <th key={day.getTime()} scope="col">
              {weekdayIn(language, day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shownHours.map((hour, row) => (
          <tr key={hour}>
            <th scope="row">{timeIn(language, new Date(hourOf(monday, hour)).toISOString())}</th>
            {days.map((day, column) => {
              const one = hourOf(day, hour);
              const name = slotIn(language, windowOf(one));
              const isHere = at.row === row && at.column === column;
              const free = isFree(one);
              return (
                <td key={day.getTime()} role="gridcell" className={free ? 'theirs' : undefined}>
                  <label>
                    <input
                      type="checkbox"
                      data-place={`${row} ${column}`}
                      tabIndex={isHere ? 0 : -1}
                      aria-label={free ? text('introductions.hour.theirs', { time: name }) : name}
                      aria-disabled={one <= now || undefined}
                      checked={chosen.has(one)}
                      onFocus={() => setAt({ row, column })}
                      onChange={() => {
                        if (one > now) onToggle(one);
                      }}
                    />
                  </label>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
