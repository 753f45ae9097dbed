// Who has said and done what is most like all that an organisation has, and by which words.
import { getOrganisationsIdSimilar, type Organisation } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Hit } from '../parts/hit.tsx';
import { useSession } from '../session/session.ts';
import { BesideLink } from './beside-link.tsx';

const most = 5;

export const Similar = ({ organisation: { id } }: { readonly organisation: Organisation }) => {
  const text = useText();
  const session = useSession();
  const asked = useAsked(['similar', id, most], (signal) =>
    getOrganisationsIdSimilar(id, { limit: most, evidence: 1 }, { signal }),
  );
  return (
    <section className="stack" aria-labelledby="similar">
      <h2 id="similar">{text('organisation.similar')}</h2>
      <Asked of={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="soft">{text('organisation.similar.none')}</p>
          ) : (
            <ol className="plain stack">
              {items.map((hit) => (
                <li key={hit.organisation.id}>
                  <Hit hit={hit} level={3} isTyped={false}>
                    {session.kind === 'animator' ? (
                      <BesideLink organisation={id} other={hit.organisation} />
                    ) : null}
                  </Hit>
                </li>
              ))}
            </ol>
          )
        }
      </Asked>
    </section>
  );
};
