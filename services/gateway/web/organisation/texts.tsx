// What an organisation has written and done: publications and projects, the latest first.
import { every } from '../api/every.ts';
import { getOrganisationsIdTexts, type Text } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { dayIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Listed } from './listed.tsx';
import { latestFirst } from './order-things.ts';
import { WithOthers } from './organisation-link.tsx';

const first = 5;
/** More than that nobody reads here: a search finds what is looked for. */
const most = 1000;

const Written = ({ of, organisation }: { readonly of: Text; readonly organisation: string }) => {
  const text = useText();
  const language = useLanguage();
  const { kind, title, abstract, date, visibility, invented } = of;
  const facts = [
    text(`name.text.${kind}`),
    date === undefined ? undefined : dayIn(language, date),
    visibility === 'public' ? undefined : text(`name.visibility.${visibility}`),
    invented ? text('shell.invented') : undefined,
  ];
  return (
    <>
      <h3 lang={of.language}>{title}</h3>
      <p className="soft small">{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
      <WithOthers all={of.owners} own={organisation} />
      {abstract === '' ? null : (
        <details className="small">
          <summary>{text('organisation.abstract')}</summary>
          <p lang={of.language}>{abstract}</p>
        </details>
      )}
    </>
  );
};

export const Texts = ({ organisation }: { readonly organisation: string }) => {
  const text = useText();
  const asked = useAsked(['texts', organisation, 'all'], (signal) =>
    every((cursor) => getOrganisationsIdTexts(organisation, { limit: 200, cursor }, { signal }), most),
  );
  return (
    <section className="stack" aria-labelledby="texts">
      <h2 id="texts">{text('organisation.texts')}</h2>
      <Asked of={asked}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{text('organisation.texts.none')}</p>
          ) : (
            <Listed items={latestFirst(all)} first={first} className="card stated">
              {(one) => <Written of={one} organisation={organisation} />}
            </Listed>
          )
        }
      </Asked>
    </section>
  );
};
