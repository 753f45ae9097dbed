// What one side looks for and what the other has for it, in their words: two labelled lines.
import type { Quote } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { MarkedWords } from './quote.tsx';
import type { Exchange } from './tell-why.ts';

const Words = ({ of, tone }: { readonly of: Quote; readonly tone: 'need' | 'offer' }) => {
  const text = useText();
  return (
    <dd lang={of.language} className={`words ${tone}`}>
      {text('parts.open')}
      {of.cut_before ? '… ' : ''}
      <MarkedWords {...of} />
      {of.cut_after ? ' …' : ''}
      {text('parts.close')}
    </dd>
  );
};

interface ExchangeLinesProps {
  readonly of: Exchange;
  /** As our side is called: its members read, or who picked it. */
  readonly ours: 'you' | 'picked';
}

export const ExchangeLines = ({ of, ours }: ExchangeLinesProps) => {
  const text = useText();
  const { seeker, need, answer, answersBy, within } = of;
  const [seeks, answers] = seeker === 'ours' ? [ours, 'other'] : ['other', ours];
  return (
    <dl className="exchange">
      <div>
        <dt>{text('parts.why.looks', { who: seeks })}</dt>
        <Words of={need} tone="need" />
      </div>
      <div>
        <dt>
          {answersBy === 'work' ? text('parts.why.worked') : text('parts.why.offers', { who: answers })}
        </dt>
        <Words of={answer} tone="offer" />
        {within ? (
          <dd className="soft small">
            {text('parts.why.within')} {text('parts.open')}
            <span lang={within.language}>{within.title}</span>
            {text('parts.close')}
          </dd>
        ) : null}
      </div>
    </dl>
  );
};
