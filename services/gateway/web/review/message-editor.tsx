// The message that goes with an introduction, in both languages side by side: as it is drafted, or as it is written here.
import { useText } from '../language/use-text.ts';
import type { Introduction } from '../api/generated.ts';
import { type Language, languages } from '../language/languages.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Field } from '../parts/field.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { tell } from '../parts/toasts.tsx';
import { troubleAt } from '../api/trouble-at.ts';
import { type Letters, meanwhileIn } from './message-words.ts';
import type { MessageNow } from './use-message.ts';

const fieldOf = { fr: 'french', en: 'english' } as const;

interface LetterProps {
  readonly language: Language;
  readonly letters: Letters;
  readonly message: MessageNow;
  readonly isReadOnly: boolean;
}

const Letter = ({ language, letters, message, isReadOnly }: LetterProps) => {
  const text = useText();
  const { written, write, leave, save } = message;
  const letter = letters[language];
  const draft = written.words[language];
  const isTheirs = meanwhileIn(written, letters).includes(language);
  if (isReadOnly)
    return (
      <div className="message-side stack">
        <h3>{text(`review.message.${language}`)}</h3>
        <p lang={language}>
          <strong>{letter.subject}</strong>
        </p>
        <p lang={language} className="message-words">
          {letter.text}
        </p>
      </div>
    );
  return (
    <div className="message-side stack">
      <p lang={language} className="small">
        <strong>{letter.subject}</strong>
      </p>
      <Field
        label={text(`review.message.${language}`)}
        help={text(
          draft !== undefined && draft !== letter.text
            ? 'review.message.unsaved'
            : letter.written
              ? 'review.message.written'
              : 'review.message.drafted',
        )}
        lines={14}
        language={language}
        value={draft ?? letter.text}
        refused={troubleAt(save.error, fieldOf[language])}
        onChange={(words) => write(language, words)}
      />
      {isTheirs ? (
        <div role="alert" className="refusal stack">
          <p>{text('review.message.meanwhile')}</p>
          <details>
            <summary>{text('review.message.theirs')}</summary>
            <p lang={language} className="message-words">
              {letter.text}
            </p>
          </details>
          <div>
            <Action onPress={() => leave(language)}>{text('review.message.take')}</Action>
          </div>
        </div>
      ) : null}
      <div className="row">
        {letter.written ? (
          <Action
            isPending={save.isPending}
            onPress={() =>
              save.mutate(
                { again: language },
                { onSuccess: () => tell({ text: text('review.message.again.done') }) },
              )
            }
          >
            {text(`review.message.again.${language}`)}
          </Action>
        ) : null}
      </div>
    </div>
  );
};

interface MessageEditorProps {
  readonly of: Introduction;
  readonly message: MessageNow;
}

/** Names are exchanged: it has been read by all. */
const isSent = ({ stage }: Introduction): boolean => ['introduced', 'met', 'closed'].includes(stage);

export const MessageEditor = ({ of, message }: MessageEditorProps) => {
  const text = useText();
  const { asked, isChanged, leave, save } = message;
  const isReadOnly = isSent(of);
  const isRead = of.steps.some(({ stage, reached }) => stage === 'offered' && reached);
  return (
    <section className="card" id="message" tabIndex={-1} aria-labelledby="message-title">
      <h2 id="message-title">{text('review.message')}</h2>
      <p className="soft">
        {text(isReadOnly ? 'review.message.sent' : isRead ? 'review.message.read' : 'review.message.text')}
      </p>
      <Asked of={asked}>
        {(letters) => (
          <>
            <div className="messages">
              {languages.map((language) => (
                <Letter
                  key={language}
                  language={language}
                  letters={letters}
                  message={message}
                  isReadOnly={isReadOnly}
                />
              ))}
            </div>
            {isReadOnly ? null : (
              <>
                <Refusal error={save.error} told={['french', 'english']} />
                <div className="row">
                  <Action
                    isPending={save.isPending}
                    isDisabled={!isChanged}
                    onPress={() =>
                      save.mutate({}, { onSuccess: () => tell({ text: text('review.message.saved') }) })
                    }
                  >
                    {text('review.message.save')}
                  </Action>
                  {isChanged ? (
                    <Action
                      onPress={() => {
                        save.reset();
                        languages.forEach(leave);
                      }}
                    >
                      {text('review.message.forget')}
                    </Action>
                  ) : null}
                  <p role="status" className="soft small">
                    {isChanged ? text('review.message.kept') : ''}
                  </p>
                </div>
              </>
            )}
          </>
        )}
      </Asked>
    </section>
  );
};
