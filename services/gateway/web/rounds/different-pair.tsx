// A pair that is new, stays, or goes with a round; pressed, it is explained.
import { Link } from '@tanstack/react-router';
import type { ComparedPair } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { pagePaths } from '../shell/pages.ts';

export const DifferentPair = ({ pair }: { readonly pair: ComparedPair }) => {
  const text = useText();
  const language = useLanguage();
  const names = pair.organisations.map(({ name }) => name ?? text('parts.gone'));
  return (
    <li>
      <span className={`pair-change ${pair.change}`}>{text(`rounds.change.${pair.change}`)}</span>
      <span>
        <Link
          from={pagePaths.round}
          search={(now) => ({ ...now, pair: pair.organisations.map(({ id }) => id).join('~') })}
          resetScroll={false}
        >
          {text('parts.pair', { one: names[0], other: names[1] })}
        </Link>
        {pair.explored ? <span className="soft small"> {text('rounds.explored')}</span> : null}
      </span>
      <span className="number">{text('rounds.score', { score: percentIn(language, pair.score) })}</span>
    </li>
  );
};
