// Why two should meet: what each looks for and the other has, in both sides' words; what else speaks for it behind.
import type { Suggestion } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Reasons } from './reasons.tsx';
import { WovenReason } from './woven-reason.tsx';
import { ExchangeLines } from './exchange-lines.tsx';
import type { ToldWhy } from './tell-why.ts';
import './why.css';

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
    <div className="why told">
      {exchanges.map((one) => (
        <ExchangeLines key={keyOf(one.reason)} of={one} ours={isReadOnly ? 'picked' : 'you'} />
      ))}
      {sentences.map((reason) => (
        <WovenReason key={keyOf(reason)} reason={reason} />
      ))}
      {more.length > 0 ? (
        <details>
          <summary>
            {text('parts.why.all')}{' '}
            <span className="unseen">{text('parts.why.of', { name: names.theirs })}</span>
          </summary>
          <Reasons reasons={more} names={names} />
        </details>
      ) : null}
    </div>
  );
};
