// The profile of one organisation: to write, or as others see it.
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { Choice } from '../parts/choice.tsx';
import { pagePaths } from '../shell/pages.ts';
import { Agreement } from './agreement.tsx';
import { Begun } from './begun.tsx';
import { collaborationForm, textForm } from './forms.ts';
import { Limits } from './limits.tsx';
import { useCollaborations, useOrganisation, useStatements, useTexts } from './own-things.ts';
import { Presentation } from './presentation.tsx';
import { circles } from './profile-search.ts';
import { ReviewWish } from './review-wish.tsx';
import { SeenProfile, type Things } from './seen-profile.tsx';
import { collaborationSending, textSending } from './sendings.ts';
import { Statements } from './statements.tsx';
import { CollaborationFacts, TextFacts } from './work-facts.tsx';
import { Works } from './works.tsx';
import './profile.css';

const Written = ({ organisation, statements, texts, collaborations }: Things) => {
  const language = useLanguage();
  const { id } = organisation;
  const wordsOf = (one: string): string | undefined =>
    statements.find((of) => of.id === one)?.text ??
    [...texts, ...collaborations].find((of) => of.id === one)?.title;
  return (
    <>
      <Begun organisation={id} wordsOf={wordsOf} />
      <Presentation organisation={organisation} />
      <Statements organisation={id} kind="need" statements={statements} />
      <Statements organisation={id} kind="offer" statements={statements} />
      <Works
        organisation={id}
        kind="texts"
        works={texts}
        fields={textForm(id, language)}
        sending={textSending}
        facts={(of) => <TextFacts of={of} own={id} />}
      />
      <Works
        organisation={id}
        kind="collaborations"
        works={collaborations}
        fields={collaborationForm(id)}
        sending={collaborationSending}
        facts={(of) => <CollaborationFacts of={of} own={id} />}
      />
      <Agreement organisation={organisation} />
      <ReviewWish organisation={id} />
      <Limits organisation={id} />
    </>
  );
};

const SeenAs = () => {
  const text = useText();
  const seen = useSearch({ from: '/profile', select: (search) => search.seen });
  const navigate = useNavigate({ from: '/profile' });
  return (
    <Choice
      label={text('profile.as')}
      value={seen ?? 'own'}
      options={(['own', ...circles] as const).map((one) => ({ value: one, text: text(`profile.as.${one}`) }))}
      onChoose={(one) =>
        void navigate({
          search: ({ seen: _, edit: __, ...rest }) => ({ ...rest, ...(one === 'own' ? {} : { seen: one }) }),
        })
      }
    />
  );
};

export const ProfileOf = ({ id }: { readonly id: string }) => {
  const text = useText();
  const seen = useSearch({ from: '/profile', select: (search) => search.seen });
  const organisation = useOrganisation(id);
  const statements = useStatements(id);
  const texts = useTexts(id);
  const collaborations = useCollaborations(id);
  return (
    <>
      <div className="row">
        <SeenAs />
        {seen ? null : (
          <Link to={pagePaths.imports} className="action">
            {text('profile.import')}
          </Link>
        )}
      </div>
      <Asked of={organisation}>
        {(who) => (
          <Asked of={statements}>
            {(said) => (
              <Asked of={texts}>
                {(written) => (
                  <Asked of={collaborations}>
                    {(done) => {
                      const things = {
                        organisation: who,
                        statements: said,
                        texts: written,
                        collaborations: done,
                      };
                      return seen ? <SeenProfile things={things} circle={seen} /> : <Written {...things} />;
                    }}
                  </Asked>
                )}
              </Asked>
            )}
          </Asked>
        )}
      </Asked>
    </>
  );
};
