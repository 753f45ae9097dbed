// The state of a round, in a word.
import { useText } from '../language/use-text.ts';
import type { RoundState } from './round-state.ts';

export const RoundStateTag = ({ state }: { readonly state: RoundState }) => {
  const text = useText();
  return <span className={`round-state ${state}`}>{text(`rounds.state.${state}`)}</span>;
};
