// One organisation, picked by its name: whoever types sees those that go on like that, accents or not.
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components/ComboBox';
import { every } from '../api/every.ts';
import { getOrganisations } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { matching } from './matching-names.ts';
import './organisation-field.css';

interface OrganisationFieldProps {
  readonly label: string;
  /** Id; undefined while none is picked. */
  readonly value: string | undefined;
  onChange(id: string | undefined): void;
  readonly isRequired?: boolean;
  readonly trouble?: string | undefined;
}

const mostShown = 50;

export const OrganisationField = ({
  label,
  value,
  onChange,
  isRequired,
  trouble,
}: OrganisationFieldProps) => {
  const text = useText();
  const all = useAsked(['organisations'], () => every((cursor) => getOrganisations({ limit: 200, cursor })));
  const picked = all.data?.find(({ id }) => id === value);
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? picked?.name ?? '';
  return (
    <ComboBox
      className="field organisation-field"
      items={matching(all.data ?? [], typed ?? '').slice(0, mostShown)}
      inputValue={shown}
      onInputChange={(words) => {
        setTyped(words);
        if (words === '' && value !== undefined) onChange(undefined);
      }}
      value={value ?? null}
      onChange={(id) => {
        setTyped(undefined);
        onChange(id === null ? undefined : String(id));
      }}
      onBlur={() => setTyped(undefined)}
      menuTrigger="input"
      allowsEmptyCollection
      isRequired={isRequired ?? false}
      validationBehavior="aria"
      isInvalid={trouble !== undefined}
    >
      <Label>{label}</Label>
      <div className="with-list">
        <Input />
        <Button className="action" aria-label={text('rules.pick.open')}>
          <svg viewBox="0 0 12 8" aria-hidden="true">
            <path d="M1 1.5 6 6.5 11 1.5" />
          </svg>
        </Button>
      </div>
      <FieldError className="trouble">{trouble}</FieldError>
      <Popover className="names">
        <ListBox
          renderEmptyState={() => (
            <p className="soft">{text(all.data ? 'rules.pick.none' : 'shell.loading')}</p>
          )}
        >
          {({ id, name }: { readonly id: string; readonly name: string }) => (
            <ListBoxItem id={id} textValue={name}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
