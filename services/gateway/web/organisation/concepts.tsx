// What an organisation speaks of: each concept leads to whoever else does.
import { Link } from '@tanstack/react-router';
import { getOrganisationsIdConcepts } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { pagePaths } from '../shell/pages.ts';
import { languageOfLabel } from './language-of-label.ts';

const most = 20;

export const Concepts = ({ organisation }: { readonly organisation: string }) => {
  const text = useText();
  const language = useLanguage();
  const asked = useAsked(['concepts', organisation, most], (signal) =>
    getOrganisationsIdConcepts(organisation, { limit: most }, { signal }),
  );
  return (
    <section className="stack" aria-labelledby="concepts">
      <h2 id="concepts">{text('organisation.concepts')}</h2>
      <Asked of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{text('organisation.concepts.none')}</p>
          ) : (
            <ul className="plain concepts">
              {items.map((concept) => (
                <li key={concept.id}>
                  <Link
                    to={pagePaths.search}
                    search={{ q: concept.label }}
                    lang={languageOfLabel(concept, language)}
                  >
                    {concept.label}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  );
};
