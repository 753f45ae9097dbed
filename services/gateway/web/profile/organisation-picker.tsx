// Finds an organisation by a part of its name, and takes it.
import { useId, useState } from 'react';
import type { Organisation } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { matching } from '../parts/matching-names.ts';
import { Search } from '../parts/search-field.tsx';
import { useOrganisations } from './own-things.ts';

const most = 8;
interface PickerProps {
  readonly label: string;
  /** Not offered. */
  readonly without?: readonly string[];
  /** Offers some before anything is typed. */
  readonly isOpen?: boolean;
  /** With what was picked so far, and how to mend it. */
  readonly trouble?: string | undefined;
  onPick(organisation: Organisation): void;
}

export const OrganisationPicker = ({ label, without = [], isOpen = false, trouble, onPick }: PickerProps) => {
  const text = useText();
  const id = useId();
  const [wanted, setWanted] = useState('');
  const organisations = useOrganisations();
  const isAsked = isOpen || wanted.trim() !== '';
  return (
    <div className="stack">
      {/* In a form, Enter would send the form. */}
      <Search label={label} value={wanted} trouble={trouble} onChange={setWanted} onSubmit={setWanted} />
      {isAsked ? (
        <Asked of={organisations}>
          {(all) => {
            const found = matching(
              all.filter((one) => !without.includes(one.id)),
              wanted,
            );
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
