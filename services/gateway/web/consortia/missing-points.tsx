// What nobody on the campus covers: who outside it would be needed, and who comes nearest.
import type { Call, Consortia } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { LightOrganisation } from '../parts/light-link.tsx';
import { RequirementText } from '../parts/requirement-text.tsx';
import { Share } from '../parts/share.tsx';

interface MissingProps {
  readonly of: Consortia;
  readonly call: Call;
}

export const Missing = ({ of: { missing, requirements }, call }: MissingProps) => {
  const text = useText();
  if (missing.length === 0) return null;
  return (
    <section className="card" aria-labelledby="missing">
      <h3 id="missing">{text('consortia.missing')}</h3>
      <p>{text('consortia.missing.text')}</p>
      <ul className="plain stack">
        {missing.map(({ requirement, nearest }) => {
          const asked = requirements.find(({ id }) => id === requirement);
          return (
            <li key={requirement} className="stack">
              <h4>{asked === undefined ? requirement : <RequirementText of={asked} call={call} />}</h4>
              {nearest.length === 0 ? (
                <p>{text('consortia.nearest.none')}</p>
              ) : (
                <>
                  <p className="soft small">{text('consortia.nearest')}</p>
                  <ol className="plain nearest">
                    {nearest.map(({ organisation: { id, name = text('parts.gone') }, likeness }) => (
                      <li key={id}>
                        <LightOrganisation id={id} name={name} />
                        <Share label={text('consortia.likeness')} value={likeness} />
                      </li>
                    ))}
                  </ol>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
