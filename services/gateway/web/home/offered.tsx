// Somebody would like to meet the reader: said first, for they wait.
import type { Introduction } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { IntroductionCard } from '../parts/introduction-card.tsx';

interface OfferedProps {
  readonly all: readonly Introduction[];
  readonly organisation: string;
  readonly isReadOnly: boolean;
}

export const Offered = ({ all, organisation, isReadOnly }: OfferedProps) => {
  const text = useText();
  if (all.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="offered">
      <h2 id="offered">{text('home.offered', { count: all.length })}</h2>
      <ul className="plain links">
        {all.map((one) => (
          <li key={one.id}>
            <IntroductionCard of={one} organisation={organisation} level={3} isReadOnly={isReadOnly} />
          </li>
        ))}
      </ul>
    </section>
  );
};
