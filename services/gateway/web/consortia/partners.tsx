// Why each partner is in.
import type { Consortium } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { countryIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { OrganisationFacts } from '../parts/organisation-facts.tsx';

export const Partners = ({ of: { partners } }: { readonly of: Consortium }) => {
  const text = useText();
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby="partners">
      <h3 id="partners">{text('consortia.why')}</h3>
      <ul className="plain partners-why">
        {partners.map(({ organisation: { id, name = text('parts.gone'), kind, country }, reasons }) => (
          <li key={id} className="card">
            <div>
              <h4>{name}</h4>
              {/* A call may ask for several countries: also the one of most is said. */}
              <OrganisationFacts
                of={{ name, poles: [], country: '', ...(kind === undefined ? {} : { kind }) }}
                also={country === undefined ? undefined : countryIn(language, country)}
              />
            </div>
            <ul>
              {reasons.map((reason) => (
                <li key={`${reason.code} ${reason.text}`}>{reason.text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
};
