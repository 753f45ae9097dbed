// The proposals beside one another: how much each covers, who is in which, what each lacks.
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Call, Consortia, Consortium, PartnerOrganisation } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { RequirementText } from '../parts/requirement-text.tsx';
import { Scrolls } from '../parts/scrolls.tsx';
import { Share } from '../parts/share.tsx';
import { pagePaths } from '../shell/pages.ts';

interface SideBySideProps {
  readonly of: Consortia;
  readonly call: Call;
}

/** Everybody who is in one of them: those of the best first. */
const partnersIn = (all: readonly Consortium[]): readonly PartnerOrganisation[] => {
  const byId = new Map<string, PartnerOrganisation>();
  for (const { partners } of all)
    for (const { organisation } of partners)
      if (!byId.has(organisation.id)) byId.set(organisation.id, organisation);
  return [...byId.values()];
};

export const SideBySide = ({ of: { consortia, requirements }, call }: SideBySideProps) => {
  const text = useText();
  const language = useLanguage();
  const caption = text('consortia.beside.caption');
  const row = (head: string, cell: (of: Consortium) => ReactNode) => (
    <tr>
      <th scope="row">{head}</th>
      {consortia.map((one, at) => (
        <td key={at}>{cell(one)}</td>
      ))}
    </tr>
  );
  return (
    <Scrolls label={caption}>
      <table className="consortium-matrix" aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{text('consortia.beside.what')}</th>
            {consortia.map((_, at) => (
              <th key={at} scope="col" className="partner-head">
                <Link
                  from={pagePaths.consortia}
                  search={({ beside: __, shown: ___, ...now }) =>
                    at === 0 ? now : { ...now, shown: at + 1 }
                  }
                  resetScroll={false}
                >
                  {text('consortia.number', { number: at + 1 })}
                </Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(text('consortia.beside.coverage'), ({ coverage }) => (
            <Share label={text('consortia.beside.covered')} value={coverage} />
          ))}
          {row(text('consortia.beside.partners'), ({ partners }) => numberIn(language, partners.length))}
          {row(text('consortia.beside.proven'), (one) => numberIn(language, one.proven_links))}
          {row(text('consortia.beside.fresh'), (one) => numberIn(language, one.new_links))}
          {row(text('consortia.beside.best'), ({ proven }) =>
            text(proven ? 'consortia.covered.yes' : 'consortia.beside.best.not'),
          )}
          {row(text('consortia.beside.uncovered'), ({ uncovered }) =>
            uncovered.length === 0 ? (
              text('consortia.nothing')
            ) : (
              <ul>
                {requirements
                  .filter(({ id }) => uncovered.includes(id))
                  .map((one) => (
                    <li key={one.id}>
                      <RequirementText of={one} call={call} />
                    </li>
                  ))}
              </ul>
            ),
          )}
        </tbody>
        <tbody>
          {partnersIn(consortia).map(({ id, name = text('parts.gone') }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {consortia.map(({ partners }, at) => {
                const isIn = partners.some(({ organisation }) => organisation.id === id);
                return (
                  <td key={at}>
                    <span aria-hidden="true">{isIn ? '✓ ' : '–'}</span>
                    <span className={isIn ? undefined : 'unseen'}>
                      {text(isIn ? 'consortia.beside.in' : 'consortia.beside.out')}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  );
};
