// What an organisation is, in a line: kind, poles, country where it is abroad, and whether it is an example.
import type { NamedOrganisation } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { countryIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';

interface OrganisationFactsProps {
  /** Of one that is not named its kind stands in place of its name already. */
  readonly of: Pick<NamedOrganisation, 'poles' | 'country'> & Partial<NamedOrganisation>;
  /** What else is to be said of it. */
  readonly also?: string | undefined;
}

export const OrganisationFacts = ({
  of: { name, kind, poles, country, invented },
  also,
}: OrganisationFactsProps) => {
  const text = useText();
  const language = useLanguage();
  const facts = [
    name !== undefined && kind !== undefined ? text(`name.kind.${kind}`) : undefined,
    ...poles.map((pole) => text(`name.pole.${pole}`)),
    country === '' || country === 'FR' ? undefined : countryIn(language, country),
    invented ? text('shell.invented') : undefined,
    also,
  ].filter((fact) => fact !== undefined);
  return facts.length === 0 ? null : <p className="soft small">{facts.join(' · ')}</p>;
};
