// Introductions in which nothing happens any more, what ended last first.
import { introductionsOver } from '../api/introductions.ts';
import { usePages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { IntroductionCard } from '../parts/introduction-card.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useFocusOnMore } from '../parts/use-focus-on-more.ts';

const atOnce = 10;

interface OverProps {
  readonly organisation: string;
  readonly isReadOnly: boolean;
}

export const Over = ({ organisation, isReadOnly }: OverProps) => {
  const text = useText();
  const pages = usePages(...introductionsOver(organisation, atOnce));
  const { items = [] } = pages;
  const { list, onMore } = useFocusOnMore<HTMLUListElement>(items.length);
  if (items.length === 0) return <Refusal error={pages.error} />;
  return (
    <section className="stack" aria-labelledby="introductions-over">
      <h2 id="introductions-over">{text('introductions.over')}</h2>
      <ul ref={list} className="plain introductions">
        {items.map((one) => (
          <li key={one.id} tabIndex={-1}>
            <IntroductionCard of={one} organisation={organisation} level={3} isReadOnly={isReadOnly} />
          </li>
        ))}
      </ul>
      <Refusal error={pages.error} />
      {pages.hasMore ? (
        <div>
          <Action
            onPress={() => {
              onMore();
              pages.readMore();
            }}
          >
            {text('introductions.over.more')}
          </Action>
        </div>
      ) : null}
    </section>
  );
};
