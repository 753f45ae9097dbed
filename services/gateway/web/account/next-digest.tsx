// When the next digest comes, and what it would hold as things stand.
import { getPersonsIdNextDigest } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { momentIn, shortDayIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { alike } from './alike.ts';

interface NextDigestProps {
  readonly person: string;
  /** The person's: a digest comes by its clock. */
  readonly timeZone: string;
}

export const NextDigest = ({ person, timeZone }: NextDigestProps) => {
  const text = useText();
  const language = useLanguage();
  // Asked again with the notices that are told as they come.
  const asked = useAsked(['notices', person, 'next-digest'], (signal) =>
    getPersonsIdNextDigest(person, { signal }),
  );
  return (
    <section className="card" aria-labelledby="next-digest">
      <h2 id="next-digest">{text('account.digest.next')}</h2>
      <Asked of={asked}>
        {({ at, notices }) => (
          <>
            <p role="status">
              {text('account.digest.at', {
                when: momentIn(language, at, timeZone),
                count: notices.length,
              })}
            </p>
            {notices.length === 0 ? null : (
              <ul className="stack">
                {alike(notices).map((one) => (
                  <li key={one.text}>
                    {one.text}
                    <br />
                    <span className="soft small">
                      {text('account.digest.since', {
                        count: one.count,
                        day: shortDayIn(language, one.since),
                      })}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            <p className="soft small">{text('account.digest.read')}</p>
          </>
        )}
      </Asked>
    </section>
  );
};
