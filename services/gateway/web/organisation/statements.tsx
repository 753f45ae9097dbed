// What an organisation looks for and what it offers, as far as the reader may see it.
import { type Statement } from '../api/generated.ts';
import { statementsOf } from '../api/organisations.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Stated } from '../parts/stated.tsx';
import { Listed } from './listed.tsx';
import { ofKind } from './order-things.ts';

const first = 4;

interface OneKindProps {
  readonly kind: Statement['kind'];
  readonly all: readonly Statement[];
}

const OneKind = ({ kind, all }: OneKindProps) => {
  const text = useText();
  const items = ofKind(all, kind);
  return (
    <section className="stack" aria-labelledby={`${kind}s`}>
      <h2 id={`${kind}s`}>{text(`organisation.${kind}s`)}</h2>
      {items.length === 0 ? <p className="soft">{text(`organisation.${kind}s.none`)}</p> : null}
      <Listed items={items} first={first} className={`card stated ${kind}`}>
        {(one) => <Stated of={one} />}
      </Listed>
    </section>
  );
};

export const Statements = ({ organisation }: { readonly organisation: string }) => {
  const asked = useAsked(...statementsOf(organisation));
  return (
    <Asked of={asked}>
      {(all) => (
        <div className="sides">
          <OneKind kind="need" all={all} />
          <OneKind kind="offer" all={all} />
        </div>
      )}
    </Asked>
  );
};
