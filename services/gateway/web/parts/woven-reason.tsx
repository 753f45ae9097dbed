// A reason as its sentence, each side's words in it in their own language, marked where they matched.
import type { Reason } from '../api/generated.ts';
import { MarkedWords } from './quote.tsx';
import { toneOf, weaveQuotes } from './weave-quotes.ts';

export const WovenReason = ({ reason }: { readonly reason: Reason }) => (
  <p>
    {weaveQuotes(reason).map((thread) => {
      if (thread.kind === 'said') return thread.text;
      if (thread.kind === 'titled')
        return (
          <span key={thread.at} lang={thread.source.language}>
            {thread.source.title}
          </span>
        );
      const { quote } = thread;
      return (
        <span key={thread.at} lang={quote.language} className={`words ${toneOf(reason.code, quote.side)}`}>
          <MarkedWords {...quote} />
        </span>
      );
    })}
  </p>
);
