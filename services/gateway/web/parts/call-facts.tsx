// A call in a line: until when it can be answered, how much there is, how many partners it takes, and from where.
import type { Call } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { countryIn, dayIn, eurosIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';

interface CallFactsProps {
  readonly of: Pick<
    Call,
    'opens_on' | 'closes_on' | 'open' | 'budget' | 'least_partners' | 'most_partners' | 'countries'
  > &
    Partial<Pick<Call, 'invented'>>;
}

export const CallFacts = ({ of }: CallFactsProps) => {
  const text = useText();
  const language = useLanguage();
  const { opens_on: opens, closes_on: closes, least_partners: least, most_partners: most } = of;
  const facts = [
    of.open || opens === undefined
      ? text('parts.call.closes', { day: dayIn(language, closes) })
      : text('parts.call.from', { from: dayIn(language, opens), to: dayIn(language, closes) }),
    of.budget === undefined ? undefined : eurosIn(language, of.budget),
    text('parts.call.partners', { least, most }),
    of.countries.length === 0
      ? undefined
      : text('parts.call.countries', {
          names: of.countries.map((code) => countryIn(language, code)).join(', '),
        }),
    of.invented ? text('shell.invented') : undefined,
  ].filter((fact) => fact !== undefined);
  return <p className="soft small">{facts.join(' · ')}</p>;
};
