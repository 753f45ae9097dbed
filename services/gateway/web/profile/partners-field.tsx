// Organisations that stand together behind something; one's own is always one of them.
import { useId } from 'react';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { listOf } from './fields.ts';
import { OrganisationPicker } from './organisation-picker.tsx';
import { useOrganisations } from './own-things.ts';

/** What an organisation is called; its id while that is not known. */
export const useNames = (): ((id: string) => string) => {
  const { data = [] } = useOrganisations();
  return (id) => data.find((one) => one.id === id)?.name ?? id;
};

interface PartnersProps {
  readonly label: string;
  readonly own: string;
  readonly value: string;
  readonly trouble?: string | undefined;
  onChange(value: string): void;
}

export const PartnersField = ({ label, own, value, trouble, onChange }: PartnersProps) => {
  const text = useText();
  const name = useNames();
  const id = useId();
  const partners = listOf(value);
  return (
    <div role="group" aria-labelledby={id} className="stack partners">
      <strong id={id}>{label}</strong>
      <ul className="plain picked">
        {partners.map((one) => (
          <li key={one} className="row">
            {name(one)}
            {one === own ? null : (
              <Action
                weight="quiet"
                aria-label={text('profile.partner.remove', { name: name(one) })}
                onPress={() => onChange(partners.filter((other) => other !== one).join(' '))}
              >
                {text('profile.take-out')}
              </Action>
            )}
          </li>
        ))}
      </ul>
      <OrganisationPicker
        label={text('profile.partner.add')}
        without={partners}
        trouble={trouble}
        onPick={({ id: added }) => onChange([...partners, added].join(' '))}
      />
    </div>
  );
};
