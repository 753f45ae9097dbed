// Why two should meet: the two strongest reasons as sentences, both sides' words marked in them, and all of it behind.
import type { Suggestion } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Reasons } from '../parts/reasons.tsx';
import { WovenReason } from '../parts/woven-reason.tsx';

interface WhyProps {
  readonly of: Suggestion;
  readonly names: { readonly ours: string; readonly theirs: string };
}

const inShort = 2;

export const Why = ({ of, names }: WhyProps) => {
  const text = useText();
  const { reasons } = of;
  const hasMore =
    reasons.length > inShort || reasons.some(({ quotes, sources }) => quotes.length + sources.length > 0);
  return (
    <div className="why">
      {reasons.slice(0, inShort).map((reason) => (
        <WovenReason key={`${reason.code} ${reason.text}`} reason={reason} />
      ))}
      {hasMore ? (
        <details>
          <summary>
            {text('home.all')} <span className="unseen">{text('home.of', { name: names.theirs })}</span>
          </summary>
          <Reasons reasons={reasons} names={names} />
        </details>
      ) : null}
    </div>
  );
};
