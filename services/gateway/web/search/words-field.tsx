// The one box: words in French or English, and ways to go on with them, by keyboard as the ARIA combobox has it. The
// ways stand in a line below the box, so that what was found stays in sight while one types.
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { nextActive } from '../parts/next-active.ts';
import { useSettled } from '../parts/use-settled.ts';
import { longestWords } from './search-address.ts';
import './words-field.css';

interface WordsFieldProps {
  readonly words: string;
  readonly completions: readonly string[];
  onType(words: string): void;
  /** Enter was pressed, or a way to go on was chosen. */
  onDone(words: string): void;
  onLeave(): void;
}

/** After which what there is to choose from is said to who does not see it. */
const sayAfterMs = 700;

export const WordsField = ({ words, completions, onType, onDone, onLeave }: WordsFieldProps) => {
  const text = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState<string>();
  const active = wanted !== undefined && completions.includes(wanted) ? wanted : undefined;
  const isShown = isOpen && completions.length > 0;
  const said = useSettled(
    isShown ? text('search.completions.count', { count: completions.length }) : '',
    sayAfterMs,
  );
  const optionId = (completion: string): string => `${id}-${completions.indexOf(completion)}`;

  const type = (typed: string): void => {
    setOpen(true);
    setWanted(undefined);
    onType(typed);
  };
  const done = (chosen: string): void => {
    setOpen(false);
    setWanted(undefined);
    onDone(chosen);
  };
  const move = (step: 1 | -1): void => {
    setOpen(true);
    setWanted(nextActive(active, completions, step));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter') done((isShown ? active : undefined) ?? words);
    else if (event.key === 'Escape' && isShown) setOpen(false);
    else if (event.key === 'Escape' && words !== '') type('');
    else return;
    event.preventDefault();
  };

  return (
    <form role="search" className="words-field" onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={id}>{text('search.box')}</label>
      <div className="box">
        <input
          ref={input}
          id={id}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-activedescendant={isShown && active !== undefined ? optionId(active) : undefined}
          aria-describedby={`${id}-help`}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          maxLength={longestWords}
          value={words}
          onChange={({ target }) => type(target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setOpen(false);
            onLeave();
          }}
        />
        {words === '' ? null : (
          <Action
            weight="quiet"
            onPress={() => {
              type('');
              input.current?.focus();
            }}
          >
            {text('search.clear')}
          </Action>
        )}
      </div>
      <div className="ways">
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={text('search.completions')}
          className="completions plain"
          hidden={!isShown}
        >
          {completions.map((completion) => (
            // The focus stays in the box: pressing must not take it away.
            <li
              key={completion}
              id={optionId(completion)}
              role="option"
              aria-selected={completion === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => done(completion)}
            >
              {completion}
            </li>
          ))}
        </ul>
        <p id={`${id}-help`} className="soft small" hidden={isShown}>
          {text('search.help')}
        </p>
      </div>
      <p role="status" className="unseen">
        {said}
      </p>
    </form>
  );
};
