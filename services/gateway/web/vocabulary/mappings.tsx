// The imported concepts that may be several of ours, one after the other, until each is decided.
import { useRef } from 'react';
import { getVocabularyImportsIdMappings } from '../api/generated.ts';
import { usePages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { Paged } from '../parts/paged.tsx';
import { Decide } from './decide.tsx';

const mostAtOnce = 20;

export const Mappings = ({ id }: { readonly id: string }) => {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const mappings = usePages(['vocabulary-mappings', id], (cursor, signal) =>
    getVocabularyImportsIdMappings(id, { limit: mostAtOnce, cursor }, { signal }),
  );
  return (
    <section className="stack" aria-labelledby="to-decide">
      <h3 id="to-decide" ref={heading} tabIndex={-1}>
        {text('vocabulary.decide.title')}
      </h3>
      <Paged
        of={mappings}
        says={mappings.items?.length === 0 ? text('vocabulary.decide.none') : undefined}
        more={text('vocabulary.more')}
      >
        {(items) => (
          <ul className="plain stack">
            {items.map((mapping) => (
              <li key={mapping.uri}>
                {/* What is decided leaves the list, and the focus with it. */}
                <Decide id={id} mapping={mapping} onDecided={() => heading.current?.focus()} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
};
