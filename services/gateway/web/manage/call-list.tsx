// The calls there are, what closes first first: those that can be answered today, or all.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { getCalls } from '../api/generated.ts';
import { usePages } from '../api/use-pages.ts';
import { useBegun } from '../kept/use-kept.ts';
import { useText } from '../language/use-text.ts';
import { Paged } from '../parts/paged.tsx';
import { Tick } from '../parts/tick.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { pagePaths } from '../shell/pages.ts';
import { CallCard } from './call-card.tsx';
import { formOf } from './form-of.ts';

const Begin = () => {
  const text = useText();
  const isBegun = useBegun().includes(formOf('new'));
  return (
    <div className="row">
      <Link from={pagePaths.manageCalls} search={{ edit: 'new' }} className="action first">
        {text(isBegun ? 'manage.add.goon' : 'manage.add')}
      </Link>
      <Link from={pagePaths.manageCalls} search={{ bring: true }} className="action second">
        {text('manage.bring')}
      </Link>
    </div>
  );
};

export const CallList = () => {
  const text = useText();
  const { all } = useSearch({ from: pagePaths.manageCalls });
  const navigate = useNavigate({ from: pagePaths.manageCalls });
  const calls = usePages(['calls', { all }], (cursor, signal) =>
    getCalls({ limit: 20, cursor, ...(all ? {} : { open: 'true' }) }, { signal }),
  );
  const around = useKeptFocus<HTMLElement>(calls.items?.length);
  const begun = useBegun();
  return (
    <>
      <Begin />
      <section className="stack" aria-labelledby="calls-there" ref={around} tabIndex={-1}>
        <h2 id="calls-there">{text(all ? 'manage.all' : 'manage.open')}</h2>
        <Tick
          label={text('manage.show.all')}
          value={all ?? false}
          onChange={(shows) =>
            void navigate({ search: shows ? { all: true } : {}, replace: true, resetScroll: false })
          }
        />
        <Paged
          of={calls}
          says={
            calls.items?.length === 0
              ? text(all ? 'manage.none' : 'manage.none.open')
              : text('manage.count', { count: calls.items?.length ?? 0 })
          }
          more={text('manage.more')}
        >
          {(items) => (
            <ul className="plain stack">
              {items.map((call) => (
                <li key={call.id}>
                  <CallCard call={call} isBegun={begun.includes(formOf(call.id))} />
                </li>
              ))}
            </ul>
          )}
        </Paged>
      </section>
    </>
  );
};
