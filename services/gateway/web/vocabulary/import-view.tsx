// One import: how it stands, what it would do or does, and what its concepts wait for.
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { getVocabularyImports, type VocabularyImport } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { tell } from '../parts/toasts.tsx';
import { pagePaths } from '../shell/pages.ts';
import { Mappings } from './mappings.tsx';
import { type Settling, useSettleImport } from './use-settle-import.ts';

/** What undoing means depends on whether it counts already. */
const wayOf = (how: Settling, { state }: VocabularyImport) => {
  if (how === 'undo') return state === 'open' ? 'discard' : 'undo';
  return state === 'undone' ? 'restore' : 'commit';
};

const Settle = ({ one }: { readonly one: VocabularyImport }) => {
  const text = useText();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Settling>();
  const settle = useSettleImport(one, (how, { name }) => {
    const way = wayOf(how, one);
    tell({ text: text(`vocabulary.done.${way}`, { name }) });
    setAsked(undefined);
    if (way === 'discard') void navigate({ to: pagePaths.vocabulary, search: { section: 'imports' } });
  });
  const ways: readonly Settling[] =
    one.state === 'open' ? ['commit', 'undo'] : [one.state === 'undone' ? 'commit' : 'undo'];
  const ask = (how: Settling): void => {
    settle.reset();
    setAsked(how);
  };
  const way = wayOf(asked ?? 'commit', one);
  return (
    <>
      <div className="row">
        {ways.map((how) => (
          <Action key={how} weight={how === 'commit' ? 'first' : 'grave'} onPress={() => ask(how)}>
            {text(`vocabulary.do.${wayOf(how, one)}`)}
          </Action>
        ))}
      </div>
      <Confirm
        title={text(`vocabulary.title.${way}`, { name: one.name })}
        action={text(`vocabulary.do.${way}`)}
        weight={asked === 'undo' ? 'grave' : 'first'}
        isOpen={asked !== undefined}
        isPending={settle.isPending}
        error={settle.error}
        onConfirm={() => asked && settle.mutate(asked)}
        onClose={() => setAsked(undefined)}
      >
        <p>{text(`vocabulary.effect.${way}`, { concepts: one.concepts })}</p>
        {asked === 'commit' && one.undecided > 0 ? (
          <p>{text('vocabulary.effect.undecided', { count: one.undecided })}</p>
        ) : null}
      </Confirm>
    </>
  );
};

const Shown = ({ one }: { readonly one: VocabularyImport }) => {
  const text = useText();
  const { name, concepts, mapped, undecided, state } = one;
  return (
    <>
      <h2>{name}</h2>
      <div className="card">
        <p>
          <strong>{text(`vocabulary.stands.${state}`)}</strong>
        </p>
        <p>{text('vocabulary.import.counts', { concepts, mapped, undecided })}</p>
        <Settle one={one} />
      </div>
      {state === 'undone' ? null : <Mappings id={one.id} />}
    </>
  );
};

export const ImportView = ({ id }: { readonly id: string }) => {
  const text = useText();
  const found = useAsked(['vocabulary-imports'], () => getVocabularyImports());
  return (
    <>
      <p>
        <Link to={pagePaths.vocabulary} search={{ section: 'imports' }}>
          {text('vocabulary.imports.back')}
        </Link>
      </p>
      <Asked of={found}>
        {({ items }) => {
          const one = items.find((each) => each.id === id);
          return one ? <Shown one={one} /> : <p>{text('vocabulary.import.gone')}</p>;
        }}
      </Asked>
    </>
  );
};
