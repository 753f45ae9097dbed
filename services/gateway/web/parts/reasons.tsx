// Why two would gain from one another, the strongest reason first, in both sides' words.
import { Fragment } from 'react';
import { useText } from '../language/use-text.ts';
import { Quote } from './quote.tsx';
import type { ToldReason } from './told-reason.ts';
import { WovenReason } from './woven-reason.tsx';
import './reasons.css';

interface ReasonsProps {
  readonly reasons: readonly ToldReason[];
  /** Of our side, and of the other one: as their words are announced. */
  readonly names: { readonly ours: string; readonly theirs: string };
}

export const Reasons = ({ reasons, names }: ReasonsProps) => {
  const text = useText();
  return (
    <ol className="reasons plain">
      {reasons.map(({ reason, isSaid, quotes, sources }) => (
        <li key={`${reason.code} ${reason.text}`}>
          {isSaid ? null : <WovenReason reason={reason} />}
          {quotes.map((quote) => (
            <Quote key={`${quote.source} ${quote.start}`} quote={quote} by={names[quote.side]} />
          ))}
          {sources.length > 0 ? (
            <p className="soft small">
              {text('parts.shown')}{' '}
              {sources.map(({ source, title, language }, at) => (
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
