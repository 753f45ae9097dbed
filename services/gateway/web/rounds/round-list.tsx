// Rounds, the latest first.
import type { Round } from '../api/generated.ts';
import { RoundCard } from './round-card.tsx';

export const RoundList = ({ rounds }: { readonly rounds: readonly Round[] }) => (
  <ol className="plain stack" reversed>
    {rounds.map((round) => (
      <li key={round.number}>
        <RoundCard round={round} />
      </li>
    ))}
  </ol>
);
