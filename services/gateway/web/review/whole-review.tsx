// An introduction as an animator looks at it: where it stands and what can be done, its message, why, both sides as they
// are, and who did what so far.
import type { Introduction } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { slotIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Steps } from '../parts/steps.tsx';
import { useKeptFocus } from '../parts/use-kept-focus.ts';
import { Audit } from './audit.tsx';
import { Decide } from './decide.tsx';
import { MessageEditor } from './message-editor.tsx';
import { Side } from './side.tsx';
import { useMessage } from './use-message.ts';
import { WhyTogether } from './why-together.tsx';

const Meeting = ({ of: { meeting } }: { readonly of: Introduction }) => {
  const text = useText();
  const language = useLanguage();
  if (meeting === undefined) return null;
  return (
    <p>
      {text(meeting.cancelled ? 'review.meeting.cancelled' : 'review.meeting', {
        slot: slotIn(language, meeting),
      })}
    </p>
  );
};

export const WholeReview = ({ of }: { readonly of: Introduction }) => {
  const text = useText();
  const message = useMessage(of);
  const around = useKeptFocus<HTMLElement>(of.tag);
  return (
    <>
      <section ref={around} tabIndex={-1} className="card" aria-label={text('review.stands')}>
        <Steps of={of} />
        <p role="status" className="review-stands">
          {of.sentence}
        </p>
        <Meeting of={of} />
        {of.call?.title === undefined ? null : (
          <p className="small">{text('review.call', { title: of.call.title })}</p>
        )}
        {of.decline_words === undefined ? null : (
          <figure className="quote">
            <figcaption>{text('review.declined.words')}</figcaption>
            <blockquote className="said-words">{of.decline_words}</blockquote>
          </figure>
        )}
        <Decide of={of} message={message} />
      </section>
      <div className="review-beside">
        <section className="stack" aria-labelledby="sides">
          <h2 id="sides">{text('review.sides')}</h2>
          <div className="sides-beside">
            {of.parties.map((one, at) => (
              <Side key={one.organisation?.id ?? at} of={one} />
            ))}
          </div>
        </section>
        <MessageEditor of={of} message={message} />
      </div>
      <WhyTogether of={of} />
      <Audit of={of} />
    </>
  );
};
