// What marks and lines stand for, how many there are, and the way to see only some of them.
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.ts';
import { numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { type countsOf, type LinkKind } from './campus-links.ts';
import { shapes, tokenOf } from './kind-shapes.ts';
import { organisationKinds } from '../parts/known-values.ts';
import { kindsIn, type MapChange, type MapSearch, toggled } from './map-search.ts';
import './legend.css';

interface EntryProps {
  readonly isChosen: boolean;
  readonly count: number;
  readonly mark: ReactNode;
  readonly name: string;
  onToggle(): void;
}

const Entry = ({ isChosen, count, mark, name, onToggle }: EntryProps) => {
  const language = useLanguage();
  return (
    <li>
      <button type="button" aria-pressed={isChosen} onClick={onToggle}>
        <svg className="mark" viewBox="-1.5 -1.5 3 3" aria-hidden="true">
          {mark}
        </svg>
        <span className="name">{name}</span> <span className="number">{numberIn(language, count)}</span>
      </button>
    </li>
  );
};

interface LegendProps {
  readonly counts: ReturnType<typeof countsOf>;
  readonly search: MapSearch;
  onChange(change: MapChange): void;
}

const linkKinds: readonly LinkKind[] = ['past', 'suggested'];

export const Legend = ({ counts, search, onChange }: LegendProps) => {
  const text = useText();
  const chosen = kindsIn(search.kind);
  return (
    <section className="legend" aria-label={text('map.legend')}>
      <ul className="plain" aria-label={text('map.organisations')}>
        {organisationKinds.map((kind) => {
          const count = counts.kinds.get(kind) ?? 0;
          return (
            <Entry
              key={kind}
              isChosen={chosen.includes(kind)}
              count={count}
              mark={<path className={tokenOf(kind)} d={shapes[kind]} />}
              name={text(`map.kind.${kind}`, { count })}
              onToggle={() => onChange({ kind: toggled(search.kind, kind) })}
            />
          );
        })}
      </ul>
      <ul className="plain" aria-label={text('map.links')}>
        {linkKinds.map((kind) => (
          <Entry
            key={kind}
            isChosen={search.links === kind}
            count={counts.links.get(kind) ?? 0}
            mark={<path className={`line ${kind}`} d="M-1.5 0H1.5" />}
            name={text(`map.links.${kind}`)}
            onToggle={() => onChange({ links: search.links === kind ? undefined : kind })}
          />
        ))}
      </ul>
      <p className="soft small">{text('map.legend.says')}</p>
    </section>
  );
};
