// What a figure is made of, as a list that leads on; which figure, the address says.
import { type BehindFigure, getReportsKindBehind } from '../api/generated.ts';
import { usePages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { LightLink, LightOrganisation } from '../parts/light-link.tsx';
import { Paged } from '../parts/paged.tsx';
import { Sheet } from '../parts/sheet.tsx';
import { reviewAddress, organisationAddress } from '../shell/pages.ts';
import { type Behind, filterOf, readBehind } from './reports-search.ts';
import { useReports } from './use-reports.ts';

const One = ({ of: { id, what, organisations, stage, text: words } }: { readonly of: BehindFigure }) => {
  const text = useText();
  const names = organisations.map(({ name }) => name ?? text('parts.gone')).join(' · ');
  const [owner] = organisations;
  switch (what) {
    case 'introduction':
      return (
        <>
          <LightLink href={reviewAddress(id)}>{names === '' ? text('reports.gone') : names}</LightLink>
          {stage === undefined ? null : (
            <span className="soft small">
              {' '}
              · {text(`name.step.${stage === 'closed' ? 'outcome' : stage}`)}
            </span>
          )}
        </>
      );
    case 'statement':
      return (
        <>
          <p>{words ?? text('reports.gone')}</p>
          {owner === undefined ? null : (
            <p className="small">
              <LightLink href={`${organisationAddress(owner.id)}#${id}`}>{names}</LightLink>
            </p>
          )}
        </>
      );
    case 'organisation':
    case 'suggestion':
      return organisations.length === 0
        ? text('reports.gone')
        : organisations.map((one, at) => (
            <span key={one.id}>
              {at === 0 ? '' : ' · '}
              <LightOrganisation id={one.id} name={one.name ?? text('parts.gone')} />
            </span>
          ));
  }
};

const BehindList = ({ of }: { readonly of: Behind }) => {
  const text = useText();
  const { search, report } = useReports();
  const filter = filterOf(report, search);
  const { from, to, kind, pole } = filter;
  const pages = usePages(['reports', report, 'behind', filter, of], (cursor, signal) =>
    getReportsKindBehind(
      report,
      of.table,
      of.row,
      { $from: from, to, organisationKind: kind, pole, column: of.column, limit: 50, cursor },
      { signal },
    ),
  );
  return (
    <Paged
      of={pages}
      says={text(pages.hasMore ? 'reports.behind.first' : 'reports.behind.count', {
        count: pages.items?.length ?? 0,
      })}
      more={text('reports.behind.more')}
    >
      {(items) => (
        <ul className="plain behind">
          {items.map((one, at) => (
            // An organisation stands once for each of its pairs.
            <li key={`${one.id} ${at}`}>
              <One of={one} />
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
};

export const BehindSheet = () => {
  const text = useText();
  const { search, change } = useReports();
  const behind = readBehind(search.behind);
  const close = (): void => change({ behind: undefined });
  return (
    <Sheet title={text('reports.behind')} isOpen={behind !== undefined} onClose={close}>
      {behind === undefined ? null : <BehindList key={search.behind ?? ''} of={behind} />}
      <div>
        <Action onPress={close}>{text('shell.close')}</Action>
      </div>
    </Sheet>
  );
};
