// Events that a service could not handle and set aside: read, handed to it again, or forgotten.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { getDeadLetters } from '../api/generated.ts';
import { usePages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { Paged } from '../parts/paged.tsx';
import { pagePaths } from '../shell/pages.ts';
import { DiscardLetters } from './discard-letters.tsx';
import { ForAllLetters } from './for-all-letters.tsx';
import { LetterCard } from './letter-card.tsx';
import { LetterSheet } from './letter-sheet.tsx';

const mostAtOnce = 20;

export const DeadLetters = () => {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const navigate = useNavigate({ from: pagePaths.operations });
  const { letter } = useSearch({ from: pagePaths.operations });
  const [discarding, setDiscarding] = useState<string>();
  const letters = usePages(['dead-letters'], (cursor, signal) =>
    getDeadLetters({ limit: mostAtOnce, cursor }, { signal }),
  );
  // What is done with a letter takes it off the list, and the focus with it.
  const settled = (): void => heading.current?.focus();
  return (
    <section className="stack" aria-labelledby="letters-title">
      <h2 id="letters-title" ref={heading} tabIndex={-1}>
        {text('operations.letters')}
      </h2>
      <p>{text('operations.letters.about')}</p>
      <Paged
        of={letters}
        says={letters.items?.length === 0 ? text('operations.letters.none') : undefined}
        more={text('operations.more')}
      >
        {(items) => (
          <>
            <ForAllLetters onSettled={settled} />
            <ul className="plain stack">
              {items.map((one) => (
                <li key={one.id}>
                  <LetterCard letter={one} onDiscard={() => setDiscarding(one.key)} onReplayed={settled}>
                    <Link
                      to={pagePaths.operations}
                      search={{ letter: one.id }}
                      resetScroll={false}
                      className="action"
                      aria-label={text('operations.letter.read.about', { key: one.key })}
                    >
                      {text('operations.letter.read')}
                    </Link>
                  </LetterCard>
                </li>
              ))}
            </ul>
          </>
        )}
      </Paged>
      <LetterSheet id={letter} onClose={() => void navigate({ search: {}, resetScroll: false })} />
      <DiscardLetters
        about={discarding}
        seen={(letters.items ?? []).filter(({ key }) => key === discarding).length}
        onClose={() => setDiscarding(undefined)}
        onDiscarded={settled}
      />
    </section>
  );
};
