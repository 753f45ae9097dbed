// What a round changes, pair by pair, beside what is suggested now or another round; each pair can be explained.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { getRounds, getRoundsNumberChanges, type Round } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { usePages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { OrganisationField } from '../parts/organisation-field.tsx';
import { Paged } from '../parts/paged.tsx';
import { pagePaths } from '../shell/pages.ts';
import { DifferentPair } from './different-pair.tsx';
import { changeFilters, changesOf, readRoundSearch, type RoundSearch } from './round-search.ts';
import '../parts/beside.css';

interface FilterProps {
  readonly round: Round;
  readonly search: RoundSearch;
  onChange(search: Partial<RoundSearch>): void;
}

const Filter = ({ round, search, onChange }: FilterProps) => {
  const text = useText();
  const rounds = useAsked(['rounds'], () => getRounds({ limit: 20 }));
  const others = (rounds.data?.items ?? []).filter(
    ({ number, report }) => report !== undefined && number !== round.number,
  );
  const numbers = new Set([...others.map(({ number }) => number), ...(search.with ? [search.with] : [])]);
  return (
    <div className="beside">
      <Choice
        label={text('rounds.show')}
        value={search.change ?? 'changed'}
        options={changeFilters.map((one) => ({ value: one, text: text(`rounds.show.${one}`) }))}
        onChoose={(change) => onChange({ change })}
      />
      <Choice
        label={text('rounds.beside')}
        value={String(search.with ?? '')}
        options={[
          {
            value: '',
            text: text(round.state === 'published' ? 'rounds.beside.before' : 'rounds.beside.seen'),
          },
          ...[...numbers].map((number) => ({
            value: String(number),
            text: text('rounds.round', { number }),
          })),
        ]}
        onChoose={(number) => onChange({ with: number === '' ? undefined : Number(number) })}
      />
      <OrganisationField
        label={text('rounds.only')}
        value={search.organisation}
        onChange={(organisation) => onChange({ organisation })}
      />
    </div>
  );
};

export const Differences = ({ round }: { readonly round: Round }) => {
  const text = useText();
  const search = useSearch({ from: pagePaths.round });
  const navigate = useNavigate({ from: pagePaths.round });
  const { change, organisation, with: other } = search;
  const beside = useMemo(
    () => readRoundSearch({ change, organisation, with: other }),
    [change, organisation, other],
  );
  const pairs = usePages(
    ['rounds', 'changes', round.number, round.state, { change, organisation, other }],
    (cursor, signal) =>
      getRoundsNumberChanges(
        String(round.number),
        { limit: 50, cursor, change: changesOf(change), organisation, $with: other },
        { signal },
      ),
  );
  const isNarrowed = change !== undefined || organisation !== undefined || other !== undefined;
  const changesNothing = round.state === 'proposed' && !isNarrowed && pairs.items?.length === 0;
  return (
    <section className="stack" aria-labelledby="differences">
      <h2 id="differences">{text('rounds.differences')}</h2>
      <p>{text('rounds.differences.text')}</p>
      <Filter
        round={round}
        search={search}
        onChange={(changed) =>
          void navigate({
            search: (now) => ({ ...now, ...changed }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <Paged
        of={pairs}
        says={
          changesNothing
            ? text('rounds.shown.nothing')
            : text(pairs.hasMore ? 'rounds.shown.more' : 'rounds.shown', { count: pairs.items?.length ?? 0 })
        }
        more={text('rounds.more')}
      >
        {(items) => (
          <ul className="plain round-pairs">
            {items.map((pair) => (
              <DifferentPair
                key={pair.organisations.map(({ id }) => id).join('~')}
                pair={pair}
                number={String(round.number)}
                search={beside}
              />
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
};
