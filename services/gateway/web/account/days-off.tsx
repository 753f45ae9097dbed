// Days, such as holidays, on which nothing is e-mailed: from a first one to a last one, as often as wanted.
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Field } from '../parts/field.tsx';
import { useFocusOnMore } from '../parts/use-focus-on-more.ts';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { daysIn, placeSent, withBlank, withDay, without } from './days-off-words.ts';
import type { Writing } from './writing.ts';

const ends = ['from', 'to'] as const;

export const DaysOff = ({ words, error, write }: Writing) => {
  const text = useText();
  const written = words['days_off'] ?? '';
  const days = daysIn(written);
  const { list, onMore } = useFocusOnMore<HTMLUListElement>(days.length);
  const around = useKeptFocus<HTMLFieldSetElement>(days.length);
  const trouble = troubleAt(error, 'days_off');
  return (
    <fieldset className="some" ref={around} tabIndex={-1}>
      <legend>{text('account.days')}</legend>
      <ul className="plain stack" ref={list}>
        {days.map((one, at) => (
          // They have no other name than their place.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at} className="absence" tabIndex={-1}>
            {ends.map((end) => (
              <Field
                key={end}
                type="date"
                label={text(`account.days.${end}`, { number: at + 1 })}
                value={one[end]}
                refused={troubleAt(error, `days_off[${placeSent(days, at)}].${end}`)}
                onChange={(day) => write({ days_off: withDay(written, at, { [end]: day }) })}
              />
            ))}
            <Action onPress={() => write({ days_off: without(written, at) })}>
              {text('account.days.remove')}
              <span className="unseen"> {text('account.days.which', { number: at + 1 })}</span>
            </Action>
          </li>
        ))}
      </ul>
      {trouble === undefined ? null : <p className="trouble">{trouble}</p>}
      <div>
        <Action
          onPress={() => {
            onMore();
            write({ days_off: withBlank(written) });
          }}
        >
          {text('account.days.add')}
        </Action>
      </div>
    </fieldset>
  );
};
