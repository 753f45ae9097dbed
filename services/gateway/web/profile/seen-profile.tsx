// A profile as others see it: what is kept from them is not there, and only read.
import type { Collaboration, Organisation, Statement, Text } from '../api/generated.ts';
import { useText } from '../language/use-text.ts';
import { Described } from './presentation.tsx';
import type { Circle } from './profile-search.ts';
import { isSeenBy, previewsFor } from './seen-by.ts';
import { StatementCard } from './statement-card.tsx';
import { CollaborationFacts, TextFacts } from './work-facts.tsx';

export interface Things {
  readonly organisation: Organisation;
  readonly statements: readonly Statement[];
  readonly texts: readonly Text[];
  readonly collaborations: readonly Collaboration[];
}

const Previews = ({ statements }: { readonly statements: readonly Statement[] }) => {
  const text = useText();
  if (statements.length === 0) return null;
  return (
    <section className="card" aria-labelledby="previews">
      <h2 id="previews">{text('profile.previews')}</h2>
      <p className="soft">{text('profile.previews.text')}</p>
      <ul>
        {statements.map((one) => (
          <li key={one.id} lang={one.language}>
            {one.preview}
          </li>
        ))}
      </ul>
    </section>
  );
};

export const SeenProfile = ({ things, circle }: { readonly things: Things; readonly circle: Circle }) => {
  const text = useText();
  const { organisation, statements, texts, collaborations } = things;
  if (!isSeenBy(circle, organisation)) return <p>{text(`profile.unseen.${circle}`)}</p>;
  const own = organisation.id;
  const seen = <T extends Parameters<typeof isSeenBy>[1]>(all: readonly T[]): readonly T[] =>
    all.filter((one) => isSeenBy(circle, one));
  return (
    <>
      <section className="card" aria-labelledby="seen-who">
        <h2 id="seen-who">{organisation.name}</h2>
        <Described organisation={organisation} />
      </section>
      {(['need', 'offer'] as const).map((kind) => {
        const some = seen(statements).filter((one) => one.kind === kind);
        return (
          <section key={kind} className="stack" aria-labelledby={`seen-${kind}`}>
            <h2 id={`seen-${kind}`}>{text(`profile.heading.${kind}`)}</h2>
            {some.length === 0 ? <p className="soft">{text('profile.seen.nothing')}</p> : null}
            <ul className="plain stack">
              {some.map((one) => (
                <StatementCard key={one.id} statement={one} />
              ))}
            </ul>
          </section>
        );
      })}
      <Previews statements={previewsFor(circle, statements)} />
      <section className="stack" aria-labelledby="seen-works">
        <h2 id="seen-works">{text('profile.works')}</h2>
        {seen(texts).length + seen(collaborations).length === 0 ? (
          <p className="soft">{text('profile.seen.nothing')}</p>
        ) : null}
        <ul className="plain stack">
          {seen(texts).map((one) => (
            <li key={one.id} className="card said">
              <p lang={one.language}>{one.title}</p>
              <TextFacts of={one} own={own} />
            </li>
          ))}
          {seen(collaborations).map((one) => (
            <li key={one.id} className="card said">
              <p>{one.title}</p>
              <CollaborationFacts of={one} own={own} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};
