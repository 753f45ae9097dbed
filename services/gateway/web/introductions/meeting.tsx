// When they meet: set with one press where all are free, moved, called off, and taken into the reader's own calendar.
import { useState } from 'react';
import {
  deleteIntroductionsIdMeeting,
  type Introduction,
  putIntroductionsIdMeeting,
  type TimeWindow,
} from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { slotIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { nameOthers } from '../parts/name-parties.ts';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { type IntroductionAct, troubleOf, useIntroductionAct } from '../parts/use-introduction-act.ts';
import type { Acting } from './acting.ts';
import { CalendarFile } from './calendar-file.tsx';
import { ClockNote } from './clock-note.tsx';
import { OtherTime } from './other-time.tsx';

interface ChoosingProps {
  readonly of: Introduction;
  readonly act: IntroductionAct<TimeWindow>;
  onSet(slot: TimeWindow): void;
}

const Choosing = ({ of, act, onSet }: ChoosingProps) => {
  const text = useText();
  const language = useLanguage();
  const { free_slots: slots } = of;
  return (
    <div className="stack">
      {slots.length === 0 ? (
        <p>{text('introductions.slots.none')}</p>
      ) : (
        <>
          <p id="free-slots">{text('introductions.slots')}</p>
          <ul className="plain slots" aria-labelledby="free-slots">
            {slots.map((slot) => (
              <li key={slot.start}>
                <Action
                  isPending={act.isPending && act.variables.value.start === slot.start}
                  onPress={() => {
                    if (!act.isPending) onSet(slot);
                  }}
                >
                  {slotIn(language, slot)}
                </Action>
              </li>
            ))}
          </ul>
        </>
      )}
      <OtherTime act={act} onSet={onSet} />
      <Refusal error={troubleOf(act)} told={['start', 'end']} />
    </div>
  );
};

const CallOff = ({ of, organisation, onOvertaken }: Acting) => {
  const text = useText();
  const language = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const act = useIntroductionAct(
    of.id,
    organisation,
    ({ id, condition, options }) => deleteIntroductionsIdMeeting(id, { organisation, ...condition }, options),
    { onDone: () => tell({ text: text('introductions.off.done') }), onOvertaken },
  );
  return (
    <>
      <Action weight="grave" onPress={() => setAsked(true)}>
        {text('introductions.off')}
      </Action>
      <Refusal error={troubleOf(act)} />
      <Confirm
        title={text('introductions.off.sure')}
        action={text('introductions.off.do')}
        weight="grave"
        isOpen={isAsked}
        isPending={act.isPending}
        error={null}
        onConfirm={() => act.mutate({ seen: of, value: undefined }, { onSettled: () => setAsked(false) })}
        onClose={() => setAsked(false)}
      >
        <p>{text('introductions.off.text', { name: nameOthers(of, { text, language }) })}</p>
      </Confirm>
    </>
  );
};

export const Meeting = ({ of, organisation, onOvertaken }: Acting) => {
  const text = useText();
  const language = useLanguage();
  const [isMoving, setMoving] = useState(false);
  const act = useIntroductionAct<TimeWindow>(
    of.id,
    organisation,
    ({ id, value, condition, options }) =>
      putIntroductionsIdMeeting(id, { organisation, start: value.start, end: value.end }, condition, options),
    {
      onDone: (_, slot) => {
        setMoving(false);
        tell({ text: text('introductions.set', { time: slotIn(language, slot) }) });
      },
      onOvertaken,
    },
  );
  const set = (slot: TimeWindow): void => act.mutate({ seen: of, value: slot });
  const { meeting } = of;
  const isSet = meeting !== undefined && !meeting.cancelled;
  return (
    <section className="card" aria-labelledby="meeting">
      <h2 id="meeting">{text('introductions.meeting')}</h2>
      {meeting === undefined ? null : (
        <>
          <p className={meeting.cancelled ? 'meeting-time off' : 'meeting-time'}>
            <time dateTime={meeting.start}>{slotIn(language, meeting)}</time>
          </p>
          {meeting.cancelled ? <p>{text('introductions.meeting.off')}</p> : null}
          <div className="row">
            <CalendarFile of={of} organisation={organisation} />
            {isSet ? (
              <>
                <Action aria-expanded={isMoving} onPress={() => setMoving(!isMoving)}>
                  {text('introductions.move')}
                </Action>
                <CallOff of={of} organisation={organisation} onOvertaken={onOvertaken} />
              </>
            ) : null}
          </div>
        </>
      )}
      {isSet && !isMoving ? null : <Choosing of={of} act={act} onSet={set} />}
      {meeting || of.free_slots.length > 0 ? <ClockNote /> : null}
    </section>
  );
};
