// The introductions of the whole campus, for its animators: what moved last first, each with the way to its review.
import { Link } from '@tanstack/react-router';
import { introductionsOfCampus } from '../api/introductions.ts';
import { usePages } from '../api/use-pages.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { nameOthers } from '../parts/name-parties.ts';
import { Paged } from '../parts/paged.tsx';
import { Steps } from '../parts/steps.tsx';
import { pagePaths } from '../shell/pages.ts';
import '../parts/introduction-card.css';

const atOnce = 20;

export const OfCampus = () => {
  const text = useText();
  const language = useLanguage();
  const pages = usePages(...introductionsOfCampus(atOnce));
  return (
    <section className="stack" aria-labelledby="of-campus">
      <h2 id="of-campus">{text('introductions.campus')}</h2>
      <Paged
        of={pages}
        says={pages.items?.length === 0 ? text('introductions.campus.none') : ''}
        more={text('introductions.over.more')}
      >
        {(items) => (
          <ul className="plain introductions">
            {items.map((one) => (
              <li key={one.id}>
                <article className="card introduction" aria-labelledby={`name-${one.id}`}>
                  <h3 id={`name-${one.id}`}>
                    <Link to={pagePaths.review} params={{ id: one.id }}>
                      {nameOthers(one, { text, language })}
                    </Link>
                  </h3>
                  <Steps of={one} isBrief />
                  <p>{one.sentence}</p>
                </article>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </section>
  );
};
