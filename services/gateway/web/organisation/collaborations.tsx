// Whom an organisation has worked with, and on what: what lasts first.
import { every } from '../api/every.ts';
import { type Collaboration, getOrganisationsIdCollaborations } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { dayIn } from '../language/numbers.ts';
import type { Text } from '../language/text.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Listed } from './listed.tsx';
import { lastingFirst } from './order-things.ts';
import { WithOthers } from './organisation-link.tsx';

const first = 5;
const most = 1000;

const periodOf = ({ since, until }: Collaboration, text: Text, day: (day: string) => string) => {
  if (since !== undefined && until !== undefined)
    return text('organisation.period', { since: day(since), until: day(until) });
  if (since !== undefined) return text('organisation.since', { since: day(since) });
  return until === undefined ? undefined : text('organisation.until', { until: day(until) });
};

const Joint = ({ of, organisation }: { readonly of: Collaboration; readonly organisation: string }) => {
  const text = useText();
  const language = useLanguage();
  const facts = [
    text(`name.collaboration.${of.kind}`),
    periodOf(of, text, (day) => dayIn(language, day)),
    of.visibility === 'public' ? undefined : text(`name.visibility.${of.visibility}`),
    of.invented ? text('shell.invented') : undefined,
  ];
  return (
    <>
      <h3>{of.title}</h3>
      <p className="soft small">{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
      <WithOthers all={of.organisations} own={organisation} />
    </>
  );
};

export const Collaborations = ({ organisation }: { readonly organisation: string }) => {
  const text = useText();
  const asked = useAsked(['collaborations', organisation, 'all'], (signal) =>
    every(
      (cursor) => getOrganisationsIdCollaborations(organisation, { limit: 200, cursor }, { signal }),
      most,
    ),
  );
  const today = new Date().toISOString().slice(0, 10);
  return (
    <section className="stack" aria-labelledby="links">
      <h2 id="links">{text('organisation.links')}</h2>
      <Asked of={asked}>
        {(all) =>
          all.length === 0 ? (
            <p className="soft">{text('organisation.links.none')}</p>
          ) : (
            <Listed items={lastingFirst(all, today)} first={first} className="card stated">
              {(one) => <Joint of={one} organisation={organisation} />}
            </Listed>
          )
        }
      </Asked>
    </section>
  );
};
