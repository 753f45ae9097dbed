// What a proposal does not cover, why not, and who would do but for that.
import type { Call, Consortium, Requirement } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { LightOrganisation } from '../parts/light-link.tsx';
import { RequirementText } from '../parts/requirement-text.tsx';
import type { Wishing } from './builder.tsx';

interface GapsProps {
  readonly of: Consortium;
  readonly call: Call;
  readonly requirements: readonly Requirement[];
  readonly wishing: Wishing;
}

export const Gaps = ({ of: { gaps }, call, requirements, wishing }: GapsProps) => {
  const text = useText();
  if (gaps.length === 0) return <p>{text('consortia.gaps.none')}</p>;
  return (
    <section className="stack" aria-labelledby="gaps">
      <h3 id="gaps">{text('consortia.gaps')}</h3>
      <ul className="plain stack consortium-gaps">
        {gaps.map(({ requirement, text: why, organisations, needed }) => {
          const asked = requirements.find(({ id }) => id === requirement);
          return (
            <li key={requirement} className="stack">
              <div>
                <p>
                  <strong>
                    {asked === undefined ? requirement : <RequirementText of={asked} call={call} />}
                  </strong>
                  {' · '}
                  {text('consortia.gaps.needed', { count: needed })}
                </p>
                {why === undefined ? null : <p>{why}</p>}
              </div>
              {organisations.length === 0 ? null : (
                <ul className="plain row">
                  {organisations.map(({ id, name = text('parts.gone') }) => (
                    <li key={id} className="wish">
                      <LightOrganisation id={id} name={name} />
                      <Action
                        weight="quiet"
                        aria-label={text('consortia.pin.of', { name })}
                        onPress={() => wishing.pin(id)}
                      >
                        {text('consortia.pin')}
                      </Action>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
