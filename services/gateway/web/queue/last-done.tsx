// What was done last, and the way to take it back for as long as there is one.
import { useEffect, useReducer } from 'react';
import { useLanguage } from '../language/language.ts';
import { timeIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { type Done, undoableNow, undoUntil, useDone } from './done-acts.ts';
import { KeyHint } from './key-hint.tsx';
import { useUndo } from './use-acts.ts';

/** Looked at again when one of them cannot be taken back any more. */
const useUndoable = (): readonly Done[] => {
  const [, lookAgain] = useReducer((times: number) => times + 1, 0);
  const undoable = undoableNow(useDone(), Date.now());
  const next = Math.min(...undoable.map((one) => undoUntil(one) ?? Infinity));
  useEffect(() => {
    if (next === Infinity) return undefined;
    const timer = setTimeout(lookAgain, Math.max(0, next - Date.now()) + 50);
    return () => clearTimeout(timer);
  }, [next]);
  return undoable;
};

export const LastDone = () => {
  const text = useText();
  const language = useLanguage();
  const undo = useUndo();
  const [last] = useUndoable();
  if (last === undefined) return null;
  const until = undoUntil(last) ?? Infinity;
  return (
    <div className="row last-done">
      <p className="soft small">
        {text(`queue.did.${last.action}`, { count: last.results.length })}{' '}
        {until === Infinity
          ? null
          : text('queue.undo.until', { time: timeIn(language, new Date(until).toISOString()) })}
      </p>
      <Action
        weight="quiet"
        aria-keyshortcuts="u"
        isPending={undo.isPending}
        onPress={() => undo.mutate(last)}
      >
        {text('queue.undo')}
        <KeyHint of="u" />
      </Action>
    </div>
  );
};
