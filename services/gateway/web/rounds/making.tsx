// How far a round is that is being made or published: a bar, a share, and what is being done.
import { Label } from 'react-aria-components/Label';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import type { Round } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { percentIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { wayOf } from './round-state.ts';

export const Making = ({ round }: { readonly round: Round }) => {
  const text = useText();
  const way = wayOf(round);
  const words = percentIn(useLanguage(), way);
  return (
    <ProgressBar className="share" value={way} minValue={0} maxValue={1} valueLabel={words}>
      <Label>
        {text(
          `rounds.doing.${round.state === 'solving' || round.state === 'publishing' ? round.state : 'collecting'}`,
        )}
      </Label>
      <span className="number">{words}</span>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="whole" width="100" height="6" rx="3" />
        <rect className="part" width={100 * way} height="6" rx="3" />
      </svg>
    </ProgressBar>
  );
};
