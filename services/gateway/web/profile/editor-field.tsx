// One field of a form, as what it holds is written best.
import { useId } from 'react';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { type FieldOfForm, listOf } from './fields.ts';
import { PartnersField } from './partners-field.tsx';

interface EditorFieldProps {
  readonly field: FieldOfForm;
  readonly value: string;
  readonly own: string;
  readonly trouble?: string | undefined;
  onChange(value: string): void;
}

const Tick = ({ field, value, trouble, onChange }: EditorFieldProps) => {
  const text = useText();
  const id = useId();
  return (
    <div className="tick">
      <input
        type="checkbox"
        id={id}
        checked={value === 'yes'}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onChange(target.checked ? 'yes' : '')}
      />
      <label htmlFor={id}>{text(field.label)}</label>
      <p id={`${id}-help`} className="soft small">
        {field.help === undefined ? '' : text(field.help)} {trouble}
      </p>
    </div>
  );
};

const Some = ({ field, value, trouble, onChange }: EditorFieldProps) => {
  const text = useText();
  const chosen = listOf(value);
  return (
    <fieldset className="some">
      <legend>{text(field.label)}</legend>
      {field.options?.map(({ value: one, key }) => (
        <label key={one}>
          <input
            type="checkbox"
            checked={chosen.includes(one)}
            onChange={({ target }) =>
              onChange(
                (target.checked ? [...chosen, one] : chosen.filter((other) => other !== one)).join(' '),
              )
            }
          />
          {text(key)}
        </label>
      ))}
      {trouble === undefined ? null : <p className="trouble">{trouble}</p>}
    </fieldset>
  );
};

const written = { lines: 'text', line: 'text', day: 'date', number: 'number', address: 'url' } as const;

export const EditorField = (props: EditorFieldProps) => {
  const { field, value, own, trouble, onChange } = props;
  const text = useText();
  const label = text(field.label);
  switch (field.as) {
    case 'yes':
      return <Tick {...props} />;
    case 'some':
      return <Some {...props} />;
    case 'partners':
      return <PartnersField label={label} own={own} value={value} trouble={trouble} onChange={onChange} />;
    case 'choice':
      return (
        <div>
          <Choice
            label={label}
            value={value}
            options={(field.options ?? []).map((one) => ({ value: one.value, text: text(one.key) }))}
            onChoose={onChange}
          />
          {trouble === undefined ? null : <p className="trouble">{trouble}</p>}
        </div>
      );
    default:
      return (
        <Field
          label={label}
          value={value}
          onChange={onChange}
          type={written[field.as]}
          help={field.help === undefined ? undefined : text(field.help)}
          trouble={trouble}
          isRequired={field.isRequired ?? false}
          {...(field.as === 'lines' ? { lines: 3 } : {})}
        />
      );
  }
};
