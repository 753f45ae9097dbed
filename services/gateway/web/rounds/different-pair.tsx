// A pair that is new, stays, or goes with a round, and why it goes; pressed, it is explained.
import { useRouter } from '@tanstack/react-router';
import { memo, useMemo } from 'react';
import type { ComparedPair } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { LightLink } from '../parts/light-link.tsx';
import { pagePaths } from '../shell/pages.ts';
import type { RoundSearch } from './round-search.ts';

interface DifferentPairProps {
  readonly pair: ComparedPair;
  readonly number: string;
  /** What the address says beside the pair. */
  readonly search: RoundSearch;
}

/** Anew only where it changed: a press on one of many does not wait for the others. */
export const DifferentPair = memo(({ pair, number, search }: DifferentPairProps) => {
  const text = useText();
  const language = useLanguage();
  const router = useRouter();
  const names = pair.organisations.map(({ name }) => name ?? text('parts.gone'));
  const ids = pair.organisations.map(({ id }) => id).join('~');
  const { href } = useMemo(
    () => router.buildLocation({ to: pagePaths.round, params: { number }, search: { ...search, pair: ids } }),
    [router, number, search, ids],
  );
  return (
    <li>
      <span className={`pair-change ${pair.change}`}>{text(`rounds.change.${pair.change}`)}</span>
      <span>
        <LightLink href={href} keepsScroll>
          {text('parts.pair', { one: names[0], other: names[1] })}
        </LightLink>
        {pair.dropped_for ? <span className="soft small why-dropped">{pair.dropped_for.text}</span> : null}
        {pair.explored ? <span className="soft small"> {text('rounds.explored')}</span> : null}
      </span>
      <span className="number">{text('rounds.score', { score: percentIn(language, pair.score) })}</span>
    </li>
  );
});
