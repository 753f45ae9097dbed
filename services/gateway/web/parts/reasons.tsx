// Why two would gain from one another, the strongest reason first, in both sides' words.
import type { Reason } from '../api/generated.ts';
import { Fragment } from 'react';
import { useText } from '../language/use-text.ts';
import { Quote } from './quote.tsx';
import { WovenReason } from './woven-reason.tsx';
import './reasons.css';

interface ReasonsProps {
  readonly reasons: readonly Reason[];
  /** Of our side, and of the other one: as their words are announced. */
  readonly names: { readonly ours: string; readonly theirs: string };
  /** How many at the most; all when absent. */
  readonly most?: number;
}

export const Reasons = ({ reasons, names, most = Infinity }: ReasonsProps) => {
  const text = useText();
  return (
    <ol className="reasons plain">
      {reasons.slice(0, most).map((reason) => (
        <li key={`${reason.code} ${reason.text}`}>
          <WovenReason reason={reason} />
          {reason.quotes.map((quote) => (
            <Quote key={`${quote.source} ${quote.start}`} quote={quote} by={names[quote.side]} />
          ))}
          {reason.sources.length > 0 ? (
            <p className="soft small">
              {text('parts.shown')}{' '}
              {reason.sources.map(({ source, title, language }, at) => (
                <Fragment key={source}>
                  {at === 0 ? '' : ' · '}
                  <span lang={language}>{title}</span>
                </Fragment>
              ))}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
};
