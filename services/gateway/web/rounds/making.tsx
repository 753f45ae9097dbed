// How far a round is that is being made or published.
import type { Round } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Progress } from '../parts/progress.tsx';
import { wayOf } from './round-state.ts';

export const Making = ({ round }: { readonly round: Round }) => {
  const text = useText();
  const doing = round.state === 'solving' || round.state === 'publishing' ? round.state : 'collecting';
  return <Progress label={text(`rounds.doing.${doing}`)} value={wayOf(round)} />;
};
