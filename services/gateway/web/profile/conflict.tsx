// Somebody else saved first: both versions, field by field, to choose from. Nothing is overwritten before that.
import { useState } from 'react';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import type { Difference, Side } from './compare-versions.ts';
import { useShownValue } from './shown-value.ts';

interface ConflictProps {
  readonly differences: readonly Difference[];
  onChoose(sides: Readonly<Record<string, Side>>): void;
}

const both: readonly Side[] = ['mine', 'theirs'];

export const Conflict = ({ differences, onChoose }: ConflictProps) => {
  const text = useText();
  const shown = useShownValue();
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  return (
    <div role="group" aria-labelledby="conflict-title" className="stack conflict">
      <p id="conflict-title">
        <strong>{text('profile.conflict.title')}</strong>
      </p>
      <p>{text('profile.conflict.text')}</p>
      {differences.map(({ field, side, ...of }) => (
        <fieldset key={field.name} className="versions">
          <legend>{text(field.label)}</legend>
          {both.map((one) => (
            <label key={one} className="version">
              <input
                type="radio"
                name={`conflict-${field.name}`}
                checked={(sides[field.name] ?? side) === one}
                onChange={() => setSides({ ...sides, [field.name]: one })}
              />
              <span>
                <strong>{text(`profile.conflict.${one}`)}</strong>
                <br />
                {shown(field, of[one])}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div>
        <Action weight="first" onPress={() => onChoose(sides)}>
          {text('profile.conflict.save')}
        </Action>
      </div>
    </div>
  );
};
