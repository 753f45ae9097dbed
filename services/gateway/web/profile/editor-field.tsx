// One field of a form, as what it holds is written best.
import { useId } from 'react';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { describedBy } from '../parts/described-by.ts';
import { Described } from '../parts/described.tsx';
import { Field } from '../parts/field.tsx';
import { Tick } from '../parts/tick.tsx';
import { useUntilChanged } from '../parts/use-until-changed.ts';
import { type FieldOfForm, listOf } from './fields.ts';
import { PartnersField } from './partners-field.tsx';

interface EditorFieldProps {
  readonly field: FieldOfForm;
  readonly value: string;
  readonly own: string;
  /** What the server said of what stood here when it was sent: no more once something else does. */
  readonly refused?: string | undefined;
  onChange(value: string): void;
}

const Some = ({
  field,
  value,
  trouble,
  onChange,
}: EditorFieldProps & { readonly trouble: string | undefined }) => {
  const text = useText();
  const id = useId();
  const chosen = listOf(value);
  return (
    <fieldset className="some">
      <legend>{text(field.label)}</legend>
      {field.options?.map(({ value: one, key }) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            {...describedBy(id, { trouble })}
            onChange={({ target }) =>
              onChange(
                (target.checked ? [...chosen, one] : chosen.filter((other) => other !== one)).join(' '),
              )
            }
          />
          {text(key)}
        </label>
      ))}
      <Described id={id} trouble={trouble} />
    </fieldset>
  );
};

const written = { lines: 'text', line: 'text', day: 'date', number: 'number', address: 'url' } as const;

export const EditorField = (props: EditorFieldProps) => {
  const { field, value, own, refused, onChange } = props;
  const text = useText();
  const trouble = useUntilChanged(refused, value);
  const label = text(field.label);
  const help = field.help === undefined ? undefined : text(field.help);
  switch (field.as) {
    case 'yes':
      return (
        <Tick
          label={label}
          value={value === 'yes'}
          help={help}
          trouble={trouble}
          onChange={(isTicked) => onChange(isTicked ? 'yes' : '')}
        />
      );
    case 'some':
      return <Some {...props} trouble={trouble} />;
    case 'partners':
      return <PartnersField label={label} own={own} value={value} trouble={trouble} onChange={onChange} />;
    case 'choice':
      return (
        <Choice
          label={label}
          value={value}
          options={(field.options ?? []).map((one) => ({ value: one.value, text: text(one.key) }))}
          trouble={trouble}
          onChoose={onChange}
        />
      );
    default:
      return (
        <Field
          label={label}
          value={value}
          onChange={onChange}
          type={written[field.as]}
          help={help}
          trouble={trouble}
          isRequired={field.isRequired ?? false}
          {...(field.as === 'lines' ? { lines: 3 } : {})}
        />
      );
  }
};
