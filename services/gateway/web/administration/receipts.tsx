// What was erased: which services have forgotten it, and which are still awaited; one of them whole.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { getReceipts, type Removal } from '../api/generated.ts';
import { usePages } from '../api/use-pages.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn, listIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { hasWords } from '../language/words.ts';
import { Choice } from '../parts/choice.tsx';
import { Paged } from '../parts/paged.tsx';
import { pagePaths } from '../shell/pages.ts';
import { Area } from './area.tsx';
import { ReceiptSheet } from './receipt-sheet.tsx';
import { removalKinds } from './searches.ts';

/** Services that have not answered yet are asked after. */
const againMs = 10_000;

const Row = ({ of }: { readonly of: Removal }) => {
  const text = useText();
  const language = useLanguage();
  const { kind } = useSearch({ from: pagePaths.receipts });
  const named = (service: string): string => {
    const key = `administration.service.${service}`;
    return hasWords(key) ? text(key) : service;
  };
  return (
    <li className="admin-row">
      <div className="stack admin-tight">
        <p className="row">
          <Link
            to={pagePaths.receipts}
            search={{ ...(kind === undefined ? {} : { kind }), id: of.id }}
            resetScroll={false}
          >
            <code>{of.id}</code>
          </Link>
          <span className={of.complete ? 'admin-tag strong' : 'admin-tag grave'}>
            {text(of.complete ? 'administration.receipts.complete' : 'administration.receipts.awaited')}
          </span>
        </p>
        <p className="soft small">
          {text('administration.receipts.at', { at: instantIn(language, of.at) })}
          {of.awaited.length === 0
            ? ''
            : ` · ${text('administration.receipts.still', { names: listIn(language, of.awaited.map(named)) })}`}
        </p>
      </div>
    </li>
  );
};

const Shown = () => {
  const text = useText();
  const { kind = 'person', id } = useSearch({ from: pagePaths.receipts });
  const navigate = useNavigate({ from: pagePaths.receipts });
  const found = usePages(
    ['receipts', kind],
    (cursor, signal) => getReceipts({ limit: 20, cursor, kind }, { signal }),
    { againMs },
  );
  return (
    <section className="stack" aria-labelledby="receipts-title">
      <h2 id="receipts-title">{text('administration.receipts')}</h2>
      <p>{text('administration.receipts.about')}</p>
      <div>
        <Choice
          label={text('administration.receipts.of')}
          value={kind}
          options={removalKinds.map((value) => ({ value, text: text(`administration.receipts.${value}`) }))}
          onChoose={(chosen) =>
            void navigate({
              search: chosen === 'person' ? {} : { kind: chosen },
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <Paged
        of={found}
        says={found.items?.length === 0 ? text('administration.receipts.none') : undefined}
        more={text('administration.more')}
      >
        {(items) => (
          <div className="card">
            <ul className="plain admin-rows">
              {items.map((one) => (
                <Row key={one.id} of={one} />
              ))}
            </ul>
          </div>
        )}
      </Paged>
      <ReceiptSheet
        id={id}
        onClose={() =>
          void navigate({ search: kind === 'person' ? {} : { kind }, replace: true, resetScroll: false })
        }
      />
    </section>
  );
};

export const Receipts = () => <Area part="receipts">{() => <Shown />}</Area>;
