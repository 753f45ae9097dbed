// Hours of the day between which nothing is e-mailed, over midnight where they end before they begin.
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Field } from '../parts/field.tsx';
import { Tick } from '../parts/tick.tsx';
import type { Writing } from './writing.ts';

interface QuietFieldsProps extends Writing {
  /** Fields that cannot be sent as they are written. */
  readonly wrong: readonly string[];
}

export const QuietFields = ({ words, error, write, wrong }: QuietFieldsProps) => {
  const text = useText();
  return (
    <fieldset className="some">
      <legend>{text('account.quiet')}</legend>
      <Tick
        label={text('account.quiet.some')}
        help={text('account.quiet.help')}
        value={words['quiet'] === 'yes'}
        onChange={(isQuiet) => write({ quiet: isQuiet ? 'yes' : 'no' })}
      />
      {words['quiet'] === 'yes' ? (
        <div className="two">
          {(['from', 'to'] as const).map((end) => (
            <Field
              key={end}
              type="time"
              label={text(`account.quiet.${end}`)}
              value={words[end] ?? ''}
              trouble={wrong.includes(end) ? text('account.quiet.wrong') : undefined}
              refused={troubleAt(error, `quiet_hours.${end}`)}
              onChange={(time) => write({ [end]: time.slice(0, 5) })}
            />
          ))}
        </div>
      ) : null}
    </fieldset>
  );
};
