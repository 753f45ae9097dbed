// Keys of partners: those there are, or one that is being made or changed.
import { Link, useSearch } from '@tanstack/react-router';
import { getKeys } from '../../api/generated.ts';
import { usePages } from '../../api/use-pages.ts';
import { useBegun } from '../../kept/use-kept.ts';
import { useText } from '../../language/use-text.ts';
import { Paged } from '../../parts/paged.tsx';
import { useFocusOnMove } from '../../parts/use-focus-on-move.ts';
import { useKeptFocus } from '../../parts/use-kept-focus.ts';
import { pagePaths } from '../../shell/pages.ts';
import { Area } from '../area.tsx';
import { ChangedKey } from './changed-key.tsx';
import { formOfKey } from './form-of-key.ts';
import { KeyCard } from './key-card.tsx';
import { NewKey } from './new-key.tsx';

const List = () => {
  const text = useText();
  const keys = usePages(['keys'], (cursor, signal) => getKeys({ limit: 20, cursor }, { signal }));
  const begun = useBegun();
  const around = useKeptFocus<HTMLDivElement>(keys.items?.map(({ state }) => state).join(' '));
  return (
    <>
      <h2>{text('administration.keys')}</h2>
      <p>{text('administration.keys.about')}</p>
      <div>
        <Link to={pagePaths.keys} search={{ edit: 'new' }} className="action first">
          {text(
            begun.includes(formOfKey('new')) ? 'administration.keys.add.goon' : 'administration.keys.add',
          )}
        </Link>
      </div>
      <div className="stack" ref={around} tabIndex={-1}>
        <Paged
          of={keys}
          says={keys.items?.length === 0 ? text('administration.keys.none') : undefined}
          more={text('administration.more')}
        >
          {(items) => (
            <ul className="plain stack">
              {items.map((one) => (
                <li key={one.id}>
                  <KeyCard of={one} isBegun={begun.includes(formOfKey(one.id))} />
                </li>
              ))}
            </ul>
          )}
        </Paged>
      </div>
    </>
  );
};

const Shown = () => {
  const text = useText();
  const { edit } = useSearch({ from: pagePaths.keys });
  const start = useFocusOnMove(edit ?? '');
  return (
    <section ref={start} tabIndex={-1} className="stack admin-one" aria-label={text('administration.keys')}>
      {edit === undefined ? <List /> : null}
      {edit === 'new' ? <NewKey /> : null}
      {edit === undefined || edit === 'new' ? null : <ChangedKey key={edit} id={edit} />}
    </section>
  );
};

export const Keys = () => <Area part="keys">{() => <Shown />}</Area>;
