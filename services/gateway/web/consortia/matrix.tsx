// What is asked by who covers it: a table with how well in each cell, whose words show it once it is pressed.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Call, Consortium, Requirement } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { RequirementText } from '../parts/requirement-text.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { pagePaths } from '../shell/pages.ts';
import type { Wishing } from './builder.tsx';
import { wordsOf } from './consortia-search.ts';
import { CoverageWords } from './coverage-words.tsx';
import { MatrixCell } from './matrix-cell.tsx';

interface MatrixProps {
  readonly of: Consortium;
  readonly requirements: readonly Requirement[];
  readonly call: Call;
  readonly wishing: Wishing;
}

type Partner = Consortium['partners'][number];

const PartnerHead = ({ of: partner, wishing }: { readonly of: Partner; readonly wishing: Wishing }) => {
  const text = useText();
  const { id, name = text('parts.gone'), kind } = partner.organisation;
  return (
    <th scope="col" className="partner-head">
      <Link to={pagePaths.organisation} params={{ id }}>
        {name}
      </Link>
      {kind === undefined ? null : <span className="soft small">{text(`name.kind.${kind}`)}</span>}
      <span className="partner-wishes">
        <Action
          id={`pin-${id}`}
          aria-pressed={partner.pinned}
          aria-label={text(partner.pinned ? 'consortia.unpin.of' : 'consortia.pin.of', { name })}
          onPress={() => (partner.pinned ? wishing.release(id) : wishing.pin(id))}
        >
          {text(partner.pinned ? 'consortia.unpin' : 'consortia.pin')}
        </Action>
        <Action aria-label={text('consortia.remove.of', { name })} onPress={() => wishing.remove(id)}>
          {text('consortia.remove')}
        </Action>
      </span>
    </th>
  );
};

export const Matrix = ({ of, requirements, call, wishing }: MatrixProps) => {
  const text = useText();
  const { words } = useSearch({ from: pagePaths.consortia });
  const navigate = useNavigate({ from: pagePaths.consortia });
  const look = (next: string | undefined): void =>
    void navigate({
      search: ({ words: _, ...now }) => (next === undefined ? now : { ...now, words: next }),
      replace: true,
      resetScroll: false,
    });
  const { partners, matrix, uncovered } = of;
  const shown = matrix.find(({ requirement, organisation }) => wordsOf(requirement, organisation) === words);
  return (
    <section className="stack" aria-labelledby="matrix">
      <h3 id="matrix">{text('consortia.matrix')}</h3>
      <p className="soft">{text('consortia.matrix.text')}</p>
      <Scrolls labelledBy="matrix">
        <table className="consortium-matrix" aria-labelledby="matrix">
          <thead>
            <tr>
              <th scope="col">{text('consortia.point')}</th>
              {partners.map((partner) => (
                <PartnerHead key={partner.organisation.id} of={partner} wishing={wishing} />
              ))}
              <th scope="col">{text('consortia.covered')}</th>
            </tr>
          </thead>
          <tbody>
            {requirements.map((requirement) => (
              <tr
                key={requirement.id}
                className={uncovered.includes(requirement.id) ? 'uncovered' : undefined}
              >
                <th scope="row">
                  <RequirementText of={requirement} call={call} />
                  <span className="soft small">
                    {requirement.mandatory
                      ? text('consortia.mandatory')
                      : text('consortia.weight', { weight: requirement.weight })}
                  </span>
                </th>
                {partners.map(({ organisation: { id, name = text('parts.gone') } }) => (
                  <MatrixCell
                    key={id}
                    of={matrix.find((one) => one.requirement === requirement.id && one.organisation === id)}
                    requirement={requirement}
                    name={name}
                    isShown={words === wordsOf(requirement.id, id)}
                    onLook={look}
                  />
                ))}
                <td className="covered">
                  {text(
                    uncovered.includes(requirement.id) ? 'consortia.covered.no' : 'consortia.covered.yes',
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      {shown === undefined ? null : (
        <CoverageWords
          key={words}
          of={shown}
          requirement={requirements.find(({ id }) => id === shown.requirement)}
          call={call}
          name={
            partners.find(({ organisation }) => organisation.id === shown.organisation)?.organisation.name ??
            text('parts.gone')
          }
          onClose={() => look(undefined)}
        />
      )}
    </section>
  );
};
