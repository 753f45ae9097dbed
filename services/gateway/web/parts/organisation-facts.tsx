// What an organisation is, in a line: kind, poles, country where it is abroad, and whether it is an example.
import type { NamedOrganisation } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { countryIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';

interface OrganisationFactsProps {
  readonly of: Pick<NamedOrganisation, 'kind' | 'poles' | 'country' | 'invented'>;
}

export const OrganisationFacts = ({ of: { kind, poles, country, invented } }: OrganisationFactsProps) => {
  const text = useText();
  const language = useLanguage();
  const abroad = country === '' || country === 'FR' ? undefined : countryIn(language, country);
  const facts = [
    text(`name.kind.${kind}`),
    ...poles.map((pole) => text(`name.pole.${pole}`)),
    abroad,
    invented ? text('shell.invented') : undefined,
  ];
  return <p className="soft small">{facts.filter((fact) => fact !== undefined).join(' · ')}</p>;
};
