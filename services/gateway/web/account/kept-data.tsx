// What every service keeps of a person, as the export says it.
import { getPersonsIdData, type PersonalData } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';

type Source = PersonalData['sources'][number];
type Section = Source['sections'][number];

/** Of one service: more than that are for a file. */
const mostSections = 12;

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

const KeptSection = ({ of }: { readonly of: Section }) => {
  const language = useLanguage();
  return (
    <li className="kept-section">
      <h4>{of.title}</h4>
      <dl>
        {of.fields.map(({ key, label, said }) => (
          <div key={key}>
            <dt>{label}</dt>
            {said.map((value) => (
              <dd key={value}>{instant.test(value) ? instantIn(language, value) : value}</dd>
            ))}
          </div>
        ))}
      </dl>
    </li>
  );
};

const KeptBy = ({ of: { name, sections } }: { readonly of: Source }) => {
  const text = useText();
  return (
    <section className="stack">
      <h3>{name}</h3>
      {sections.length === 0 ? <p className="soft">{text('account.kept.none')}</p> : null}
      <ul className="plain stack">
        {sections.slice(0, mostSections).map((one, at) => (
          // Nothing of it changes place.
          // oxlint-disable-next-line react/no-array-index-key
          <KeptSection key={at} of={one} />
        ))}
      </ul>
      {sections.length > mostSections ? (
        <p className="soft">{text('account.kept.more', { count: sections.length - mostSections })}</p>
      ) : null}
    </section>
  );
};

export const KeptData = ({ person }: { readonly person: string }) => {
  const asked = useAsked(['personal-data', person], (signal) => getPersonsIdData(person, { signal }));
  return (
    <Asked of={asked}>
      {({ sources }) => (
        <div className="stack kept-data">
          {sources.map((one) => (
            <KeptBy key={one.source} of={one} />
          ))}
        </div>
      )}
    </Asked>
  );
};
