// What each side would gain, and how sure that is.
import type { Suggestion } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Share } from '../parts/share.tsx';
import { basisOf, gainOf, giftOf, surenessOf } from './say-suggestion.ts';

export const Gains = ({ of }: { readonly of: Suggestion }) => {
  const text = useText();
  return (
    <div className="gains">
      <div>
        <Share label={text('home.get')} value={of.get} tone="need" />
        <p className="soft small">{text('home.get.what', { what: gainOf(of) })}</p>
      </div>
      {of.give === undefined ? null : (
        <div>
          <Share label={text('home.give')} value={of.give} tone="offer" />
          <p className="soft small">{text('home.give.what', { what: giftOf(of) })}</p>
        </div>
      )}
      <div>
        <Share label={text('home.sure')} value={of.score} />
        <p className="soft small">{text('home.sure.why', { sure: surenessOf(of), basis: basisOf(of) })}</p>
      </div>
    </div>
  );
};
