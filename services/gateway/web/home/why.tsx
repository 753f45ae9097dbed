// Why two should meet: the two strongest reasons as sentences, both sides' words marked in them, and all of it behind.
import type { Reason, Suggestion } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { MarkedWords } from '../parts/quote.tsx';
import { Reasons } from '../parts/reasons.tsx';
import { toneOf, weaveQuotes } from './weave-quotes.ts';

const Sentence = ({ reason }: { readonly reason: Reason }) => (
  <p>
    {weaveQuotes(reason).map((thread) =>
      thread.kind === 'said' ? (
        thread.text
      ) : (
        <span
          key={thread.at}
          lang={thread.quote.language}
          className={`words ${toneOf(reason.code, thread.quote.side)}`}
        >
          <MarkedWords {...thread.quote} />
        </span>
      ),
    )}
  </p>
);

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
        <Sentence key={`${reason.code} ${reason.text}`} reason={reason} />
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
