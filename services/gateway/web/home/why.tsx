// Why two should meet: what each looks for and the other has, in both sides' words; what else speaks for it behind.
import type { Suggestion } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Quote } from '../parts/quote.tsx';
import { WovenReason } from '../parts/woven-reason.tsx';
import '../parts/reasons.css';
import { ExchangeLines } from './exchange-lines.tsx';
import type { ToldWhy } from './tell-why.ts';

interface WhyProps {
  readonly told: ToldWhy;
  /** Of both sides, as their words are announced. */
  readonly names: { readonly ours: string; readonly theirs: string };
  readonly isReadOnly: boolean;
}

const keyOf = ({ code, text }: Suggestion['reasons'][number]): string => `${code} ${text}`;

export const Why = ({ told, names, isReadOnly }: WhyProps) => {
  const text = useText();
  const { exchanges, sentences, more } = told;
  return (
    <div className="why">
      {exchanges.map((one) => (
        <ExchangeLines key={keyOf(one.reason)} of={one} ours={isReadOnly ? 'picked' : 'you'} />
      ))}
      {sentences.map((reason) => (
        <WovenReason key={keyOf(reason)} reason={reason} />
      ))}
      {more.length > 0 ? (
        <details>
          <summary>
            {text('home.all')} <span className="unseen">{text('home.of', { name: names.theirs })}</span>
          </summary>
          <ol className="reasons plain">
            {more.map(({ reason, isSaid, quotes }) => (
              <li key={keyOf(reason)}>
                {isSaid ? null : <WovenReason reason={reason} />}
                {quotes.map((quote) => (
                  <Quote key={`${quote.source} ${quote.start}`} quote={quote} by={names[quote.side]} />
                ))}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
};
