// One organisation, picked by its name: whoever types sees those that go on like that, accents or not. Keys are those of
// the ARIA combobox with a list; the rest of the page stays in reach while it is open.
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { allOrganisations } from '../api/organisations.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from './action.tsx';
import { matching, type Named } from './matching-names.ts';
import { nextActive } from './next-active.ts';
import { Refusal } from './refusal.tsx';
import { useUntilChanged } from './use-until-changed.ts';
import './fields.css';
import './organisation-field.css';

interface OrganisationFieldProps {
  readonly label: string;
  /** Id; undefined while none is picked. */
  readonly value: string | undefined;
  onChange(id: string | undefined): void;
  readonly isRequired?: boolean;
  /** What is wrong, and how to mend it. */
  readonly trouble?: string | undefined;
  /** What the server said of what stood here when it was sent: no more once something else does. */
  readonly refused?: string | undefined;
}

const mostShown = 50;

interface NamesProps {
  readonly id: string;
  readonly label: string;
  readonly names: readonly Named[];
  readonly active: string | undefined;
  readonly picked: string | undefined;
  onPick(id: string): void;
}

const Names = ({ id, label, names, active, picked, onPick }: NamesProps) => {
  useEffect(() => {
    if (active !== undefined)
      document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <ul id={id} role="listbox" aria-label={label} className="names plain" hidden={names.length === 0}>
      {names.map((one) => (
        // The focus stays in the field: pressing must not take it away.
        <li
          key={one.id}
          id={`${id}-${one.id}`}
          role="option"
          aria-selected={one.id === picked}
          data-active={one.id === active || undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(one.id)}
        >
          {one.name}
        </li>
      ))}
    </ul>
  );
};

export const OrganisationField = ({
  label,
  value,
  onChange,
  isRequired = false,
  trouble: wrong,
  refused,
}: OrganisationFieldProps) => {
  const text = useText();
  const id = useId();
  const stillRefused = useUntilChanged(refused, value);
  const trouble = wrong ?? stillRefused;
  const all = useAsked(...allOrganisations);
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState<string>();
  const names = isOpen ? matching(all.data ?? [], typed ?? '').slice(0, mostShown) : [];
  const active = names.find((one) => one.id === wanted)?.id;
  const shown = typed ?? all.data?.find((one) => one.id === value)?.name ?? '';
  const isRefused = all.isError && all.data === undefined;
  const note =
    isOpen && names.length === 0 && !isRefused ? text(all.data ? 'parts.pick.none' : 'shell.loading') : '';

  const close = (): void => {
    setOpen(false);
    setWanted(undefined);
    setTyped(undefined);
  };
  const pick = (picked: string): void => {
    close();
    if (picked !== value) onChange(picked);
  };
  const type = (words: string): void => {
    setTyped(words);
    setOpen(true);
    setWanted(undefined);
    if (words === '' && value !== undefined) onChange(undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      const ids = names.map((one) => one.id);
      setWanted(nextActive(active, ids, event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && active !== undefined) pick(active);
    else if (event.key === 'Escape' && isOpen) {
      // A sheet around it stays open.
      event.stopPropagation();
      close();
    } else return;
    event.preventDefault();
  };

  return (
    <div className="field organisation-field">
      <label htmlFor={id}>{label}</label>
      <div className="with-names">
        <input
          id={id}
          type="text"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={names.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={active === undefined ? undefined : `${id}-list-${active}`}
          aria-required={isRequired}
          aria-invalid={trouble !== undefined}
          aria-describedby={`${id}-trouble`}
          autoComplete="off"
          spellCheck={false}
          value={shown}
          onChange={({ target }) => type(target.value)}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        <Names id={`${id}-list`} label={label} names={names} active={active} picked={value} onPick={pick} />
      </div>
      <p role="status" className="soft small">
        {note}
      </p>
      <Refusal error={isRefused ? all.error : undefined} />
      {isRefused ? (
        <div>
          <Action onPress={() => void all.refetch()}>{text('shell.again')}</Action>
        </div>
      ) : null}
      <p id={`${id}-trouble`} className="trouble">
        {trouble}
      </p>
    </div>
  );
};
