// Finds an organisation by a part of its name, and takes it.
import { useId, useState } from 'react';
import type { Organisation } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { fold } from '../parts/fold.ts';
import { Search } from '../parts/search-field.tsx';
import { useOrganisations } from './own-things.ts';

const most = 8;
interface PickerProps {
  readonly label: string;
  /** Not offered. */
  readonly without?: readonly string[];
  /** Offers some before anything is typed. */
  readonly isOpen?: boolean;
  onPick(organisation: Organisation): void;
}

export const OrganisationPicker = ({ label, without = [], isOpen = false, onPick }: PickerProps) => {
  const text = useText();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const organisations = useOrganisations();
  const isAsked = isOpen || wanted.trim() !== '';
  const fits = ({ id: one, name }: Organisation): boolean =>
    !without.includes(one) && fold(name).includes(fold(wanted));
  return (
    <div className="stack">
      {/* In a form, Enter would send the form. */}
      <Search label={label} value={wanted} onChange={setWanted} onSubmit={setWanted} />
      {isAsked ? (
        <Asked of={organisations}>
          {(all) => {
            const found = all.filter(fits);
            return (
              <>
                <p role="status" id={id} className="soft small">
                  {text('profile.found', { count: found.length, shown: Math.min(most, found.length) })}
                </p>
                <ul className="plain picked" aria-labelledby={id}>
                  {found.slice(0, most).map((one) => (
                    <li key={one.id}>
                      <Action
                        onPress={() => {
                          setWanted('');
                          onPick(one);
                        }}
                      >
                        {one.name}
                      </Action>
                    </li>
                  ))}
                </ul>
              </>
            );
          }}
        </Asked>
      ) : null}
    </div>
  );
};
