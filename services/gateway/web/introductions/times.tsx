// When the reader's side can meet: a week at a time, kept in this tab until it is saved.
import { useId, useState } from 'react';
import { putIntroductionsIdTimes, type TimeWindow } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { dayIn, slotIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { troubleOf, useIntroductionAct } from '../parts/use-introduction-act.ts';
import type { Acting } from './acting.ts';
import { ClockNote } from './clock-note.tsx';
import { useKeptWindows } from './kept.ts';
import { firstWeek, mondayOf, mostWeeks, type Said, saidBy, windowsOf } from './week.ts';
import { WeekGrid } from './week-grid.tsx';

const OtherTimes = ({ said, change }: { readonly said: Said; change(next: Said): void }) => {
  const text = useText();
  const language = useLanguage();
  if (said.others.length === 0) return null;
  return (
    <ul className="plain stack">
      {said.others.map((one) => (
        <li key={`${one.start} ${one.end}`} className="row">
          {slotIn(language, one)}
          <Action
            aria-label={text('introductions.times.remove.of', { time: slotIn(language, one) })}
            onPress={() => change({ ...said, others: said.others.filter((other) => other !== one) })}
          >
            {text('introductions.times.remove')}
          </Action>
        </li>
      ))}
    </ul>
  );
};

export const Times = ({ of, organisation, onOvertaken }: Acting) => {
  const text = useText();
  const language = useLanguage();
  const id = useId();
  const [now] = useState(() => new Date());
  // Until its reader turns to one: hours that the others offer meanwhile are in sight too.
  const [turnedTo, setWeek] = useState<number>();
  const week = turnedTo ?? firstWeek(now, of.parties);
  const kept = useKeptWindows(of.id);
  const own = of.parties.find((party) => party.own)?.windows ?? [];
  const isAwaited = of.standing === 'times' && own.length === 0;
  // Whoever saves stays where they are.
  const [isOpen] = useState(isAwaited || kept.draft !== undefined);
  const said = saidBy(kept.draft ?? own);
  const act = useIntroductionAct<readonly TimeWindow[]>(
    of.id,
    organisation,
    ({ id: whole, value, condition, options }) =>
      putIntroductionsIdTimes(whole, { organisation, windows: [...value] }, condition, options),
    {
      onDone: () => {
        kept.drop();
        tell({ text: text('introductions.times.saved') });
      },
      onOvertaken,
    },
  );
  const change = (next: Said): void => kept.keep(windowsOf(next, now.getTime()));
  const toggle = (hour: number): void => {
    const hours = new Set(said.hours);
    if (!hours.delete(hour)) hours.add(hour);
    setWeek(week);
    change({ ...said, hours });
  };
  const save = (): void => act.mutate({ seen: of, value: kept.draft ?? own });
  const monday = mondayOf(now, week);
  return (
    <details className="card times" open={isOpen || undefined}>
      <summary>
        <h2 id={id}>{text('introductions.times')}</h2>
      </summary>
      <p>{text('introductions.times.text')}</p>
      <ClockNote />
      <div className="row">
        <p role="status">{text('introductions.week', { day: dayIn(language, monday.toISOString()) })}</p>
        <Action
          aria-label={text('introductions.week.before.of')}
          isDisabled={week === 0}
          onPress={() => setWeek(week - 1)}
        >
          {text('introductions.week.before')}
        </Action>
        <Action
          aria-label={text('introductions.week.after.of')}
          isDisabled={week >= mostWeeks - 1}
          onPress={() => setWeek(week + 1)}
        >
          {text('introductions.week.after')}
        </Action>
      </div>
      <WeekGrid
        monday={monday}
        now={now.getTime()}
        chosen={said.hours}
        theirs={of.parties.filter((party) => !party.own).map(({ windows }) => windows)}
        labelledBy={id}
        onToggle={toggle}
      />
      <OtherTimes said={said} change={change} />
      <Refusal error={troubleOf(act)} />
      <div className="row">
        <Action weight="first" isPending={act.isPending} isDisabled={kept.draft === undefined} onPress={save}>
          {text('introductions.times.save')}
        </Action>
        {kept.draft === undefined ? null : (
          <>
            <Action weight="quiet" onPress={kept.drop}>
              {text('introductions.times.discard')}
            </Action>
            <p className="small soft">{text('introductions.times.kept')}</p>
          </>
        )}
      </div>
    </details>
  );
};
