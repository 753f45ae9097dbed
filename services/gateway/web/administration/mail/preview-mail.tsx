// How an e-mail of each kind looks, in either language, with made-up content: its subject, its HTML in a frame in which
// nothing runs or loads, and its words alone.
import { useId, useState } from 'react';
import { type MailPreviewBody, postMailPreview } from '../../api/generated.ts';
import { useAsked } from '../../api/queries.ts';
import { useLanguage } from '../../language/language.ts';
import type { Language } from '../../language/languages.ts';
import { useText } from '../../language/use-text.ts';
import { Asked } from '../../parts/asked.tsx';
import { Choice } from '../../parts/choice.tsx';
import { writtenLanguages } from '../../parts/known-values.ts';
import { type NoticeKind, noticeKinds } from '../../parts/notice-kinds.ts';
import { MailFrame } from './mail-frame.tsx';

type AskedFor = NonNullable<MailPreviewBody['asked_for']>;

const askedFor = [
  'answer_asked',
  'contact_asked',
  'outcome_asked',
  'renewal_asked',
  'statement_asked',
  'one_answer_asked',
] as const satisfies readonly AskedFor[];

interface Wanted {
  readonly kind: NoticeKind;
  readonly language: Language;
  /** Where it is one by which animators ask for something. */
  readonly asks: AskedFor | undefined;
}

const Preview = ({ kind, language, asks }: Wanted) => {
  const text = useText();
  const id = useId();
  const found = useAsked(['mail-preview', kind, language, asks], (signal) =>
    postMailPreview(
      { kinds: [kind], language, ...(asks === undefined ? {} : { asked_for: asks }) },
      { signal },
    ),
  );
  const query = new URLSearchParams({ language, ...(asks === undefined ? {} : { asked_for: asks }) });
  return (
    <Asked of={found}>
      {({ subject, text: words }) => (
        <>
          <p>
            <span className="soft small" id={id}>
              {text('administration.preview.subject')}
            </span>
            <br />
            <strong lang={language}>{subject}</strong>
          </p>
          <MailFrame
            title={text('administration.preview.frame')}
            src={`/v1/mail/preview/${kind}?${query.toString()}`}
          />
          <details>
            <summary>{text('administration.preview.words')}</summary>
            <pre lang={language} className="admin-words">
              {words}
            </pre>
          </details>
        </>
      )}
    </Asked>
  );
};

export const PreviewMail = () => {
  const text = useText();
  const own = useLanguage();
  const [kind, setKind] = useState<NoticeKind>('new_suggestion');
  const [chosen, setChosen] = useState<Language>();
  const [asks, setAsks] = useState<AskedFor>('answer_asked');
  const language = chosen ?? own;
  return (
    <section className="card" aria-labelledby="preview-title">
      <h3 id="preview-title">{text('administration.preview')}</h3>
      <p className="soft small">{text('administration.preview.about')}</p>
      <div className="row">
        <Choice
          label={text('administration.preview.kind')}
          value={kind}
          options={noticeKinds.map((value) => ({ value, text: text(`administration.kind.${value}`) }))}
          onChoose={(value) => setKind(value)}
        />
        {kind === 'animator_asks' ? (
          <Choice
            label={text('administration.preview.asks')}
            value={asks}
            options={askedFor.map((value) => ({ value, text: text(`administration.asked.${value}`) }))}
            onChoose={(value) => setAsks(value)}
          />
        ) : null}
        <Choice
          label={text('administration.preview.language')}
          value={language}
          options={writtenLanguages.map((value) => ({
            value,
            text: text(value === 'fr' ? 'shell.french' : 'shell.english'),
          }))}
          onChoose={(value) => setChosen(value)}
        />
      </div>
      <Preview kind={kind} language={language} asks={kind === 'animator_asks' ? asks : undefined} />
    </section>
  );
};
