// Before something is done that is looked at first: what would happen to each item or why not, and who would be told;
// then it is done, and what was not is said.
import { useState } from 'react';
import { postQueueActs } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { troubleAt } from '../api/trouble-at.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { ActResults } from './act-results.tsx';
import { type AskedAct, offering, outcomesOf, wouldBeDone } from './asked-act.ts';
import { daysAhead } from './days-ahead.ts';
import { toldWhen } from '../parts/told-when.ts';
import { UntilDay } from './until-day.tsx';
import { useActs } from './use-acts.ts';
import { useCampusZone } from './use-campus-zone.ts';

interface ActSheetProps {
  readonly asked: AskedAct;
  readonly holdSeconds: number | undefined;
  /** `done`: items that it was done to. */
  onClose(done: readonly string[]): void;
}

const grave = ['block', 'discard'] as const;

export const ActSheet = ({ asked, holdSeconds, onClose }: ActSheetProps) => {
  const text = useText();
  const language = useLanguage();
  const acts = useActs();
  const { action, items } = asked;
  const timeZone = useCampusZone();
  const [chosen, setDay] = useState<string>();
  const day = chosen ?? daysAhead(new Date(), 7, timeZone);
  const until = action === 'put_aside' && day !== '' ? day : undefined;
  const ids = items.map(({ id }) => id);
  const isWaited = items.some(({ waiting }) => waiting > 0);
  const preview = useAsked(
    ['queue', 'preview', action, ...ids],
    (signal) => postQueueActs({ items: ids, action, preview: true }, { signal }),
    { keep: true },
  );
  const count = preview.data ? wouldBeDone(preview.data.results).length : offering(asked).length;
  const done = acts.data?.results;
  const doneIds = done?.filter(({ code }) => code === 'done').map(({ item }) => item) ?? [];
  const close = (): void => onClose(doneIds);
  const act = (of: readonly string[]): void =>
    acts.mutate(
      { items: of, action, until },
      {
        onSuccess: ({ results }) => {
          if (results.every(({ code }) => code === 'done')) onClose(of);
        },
      },
    );
  return (
    <Sheet
      title={count === 0 ? text(`queue.act.${action}`) : text(`queue.ask.${action}`, { count })}
      isOpen
      isHeld={acts.isPending}
      onClose={close}
    >
      {action === 'put_aside' && done === undefined ? (
        <UntilDay
          value={day}
          timeZone={timeZone}
          mayBeOpen={!isWaited}
          trouble={isWaited && day === '' ? text('queue.until.needed') : troubleAt(acts.error, 'until')}
          onChange={setDay}
        />
      ) : null}
      <Asked of={preview}>
        {({ results }) => {
          const would = wouldBeDone(results);
          return (
            <>
              <div role="status" className="stack">
                {done !== undefined ? (
                  <p>{text('queue.done.partly', { count: doneIds.length, all: done.length })}</p>
                ) : items.length === 1 && would.length === 1 ? null : (
                  <p>{text('queue.would', { count: would.length, not: results.length - would.length })}</p>
                )}
                {done === undefined
                  ? outcomesOf(would).map((one) => (
                      <p key={one.effect?.code}>
                        {[one.effect?.text, toldWhen(one, { text, language, holdSeconds })]
                          .filter((words) => words)
                          .join(' ')}
                      </p>
                    ))
                  : null}
              </div>
              <ActResults items={items} results={done ?? results} />
              <Refusal error={acts.error} told={['until']} />
              <div className="row">
                {done !== undefined || would.length === 0 ? null : (
                  <Action
                    weight={grave.some((one) => one === action) ? 'grave' : 'first'}
                    isPending={acts.isPending}
                    onPress={() => {
                      if (action !== 'put_aside' || !isWaited || day !== '')
                        act(would.map(({ item }) => item));
                    }}
                  >
                    {text('queue.do', { action: text(`queue.act.${action}`), count: would.length })}
                  </Action>
                )}
                <Action isDisabled={acts.isPending} onPress={close}>
                  {text(done === undefined ? 'parts.leave' : 'shell.close')}
                </Action>
              </div>
            </>
          );
        }}
      </Asked>
    </Sheet>
  );
};
