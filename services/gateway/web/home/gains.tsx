// What each side would gain, and how sure that is; what they gain it by, where the card does not show it.
import type { Suggestion } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Share } from '../parts/share.tsx';
import { basisOf, gainOf, giftOf, surenessOf } from './say-suggestion.ts';
import type { ToldWhy } from '../parts/tell-why.ts';

interface GainsProps {
  readonly of: Suggestion;
  readonly told: ToldWhy;
  readonly isReadOnly: boolean;
}

export const Gains = ({ of, told: { exchanges }, isReadOnly }: GainsProps) => {
  const text = useText();
  const who = isReadOnly ? 'picked' : 'you';
  const isShown = (side: 'ours' | 'theirs'): boolean => exchanges.some(({ seeker }) => seeker === side);
  return (
    <div className="gains">
      <div>
        <Share label={text('home.get', { who })} value={of.get} tone="need" />
        {isShown('ours') ? null : (
          <p className="soft small">{text('home.get.what', { who, what: gainOf(of) })}</p>
        )}
      </div>
      {of.give === undefined ? null : (
        <div>
          <Share label={text('home.give')} value={of.give} tone="offer" />
          {isShown('theirs') ? null : (
            <p className="soft small">{text('home.give.what', { who, what: giftOf(of) })}</p>
          )}
        </div>
      )}
      <div>
        <Share label={text('home.sure')} value={of.score} />
        <p className="soft small">{text('home.sure.why', { sure: surenessOf(of), basis: basisOf(of) })}</p>
      </div>
    </div>
  );
};
