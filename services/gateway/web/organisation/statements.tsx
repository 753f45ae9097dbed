// What an organisation looks for and what it offers, as far as the reader may see it.
import { type Statement } from '../api/generated.ts';
import { statementsOf } from '../api/organisations.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { dayIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Listed } from './listed.tsx';
import { ofKind } from './order-things.ts';

const first = 4;

const Facts = ({ of }: { readonly of: Statement }) => {
  const text = useText();
  const language = useLanguage();
  const { type, trl_min: from, trl_max: to = from, expires_on: last } = of;
  const facts = [
    text(`name.type.${type}`),
    of.gladly ? text('organisation.gladly') : undefined,
    to === undefined ? undefined : text('organisation.trl', { from: from ?? to, to }),
    last === undefined
      ? undefined
      : text(of.expired ? 'organisation.expired' : 'organisation.expires', { day: dayIn(language, last) }),
    of.visibility === 'public' ? undefined : text(`name.visibility.${of.visibility}`),
    of.discreet ? text('organisation.discreet') : undefined,
    of.invented ? text('shell.invented') : undefined,
  ];
  return <p className="soft small">{facts.filter((fact) => fact !== undefined).join(' · ')}</p>;
};

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
        {(one) => (
          <>
            <p lang={one.language}>{one.text}</p>
            {one.preview === undefined ? null : (
              <p className="small">
                {text('organisation.preview')} <q lang={one.language}>{one.preview}</q>
              </p>
            )}
            <Facts of={one} />
          </>
        )}
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
