// What becomes of an offer or a need while it is being written: the concepts that are recognised in it, and who could
// answer it, before anything is saved.
import {
  type Candidate,
  type Language,
  postOrganisationsIdCandidates,
  postVocabularyInText,
  type StatementKind,
  type StatementType,
} from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useText } from '../language/use-text.ts';
import { Asked } from '../parts/asked.tsx';
import { statementTypes } from '../parts/known-values.ts';
import { Share } from '../parts/share.tsx';
import { useSettled } from '../parts/use-settled.ts';
import { WovenReason } from '../parts/woven-reason.tsx';
import { conceptsSaid } from './concepts-said.ts';
import type { Values } from './fields.ts';
import { reasonForWords } from './reason-for-words.ts';

const pauseMs = 400;
/** Less says too little to be answered. */
const fewestLetters = 8;
const mostConcepts = 12;
const mostShown = 3;

interface ConceptsProps {
  readonly words: string;
  /** Of the words, as far as their author said. */
  readonly language: Language | undefined;
}

const Concepts = ({ words, language }: ConceptsProps) => {
  const text = useText();
  const { data } = useAsked(
    ['concepts', 'in text', words, language],
    async () => ({
      of: words,
      ...(await postVocabularyInText({ text: words, language, limit: mostConcepts })),
    }),
    { keep: true },
  );
  if (!data) return null;
  // While the next answer is on its way, the last one stands, with the words that it was about.
  const said = conceptsSaid(data.of, data.items);
  return (
    <div role="status">
      {said.length === 0 ? (
        <p className="soft small">{text('profile.concepts.none')}</p>
      ) : (
        <>
          <p className="soft small">{text('profile.concepts')}</p>
          <ul className="plain concepts">
            {said.map(({ id, label, words: by }) => (
              <li key={id} className="concept">
                {label}
                {by.length === 0 ? null : (
                  <span lang={language} className="soft small">
                    {' '}
                    {text('profile.concept.by', { words: by.join(', ') })}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

const Answering = ({ candidate, to }: { readonly candidate: Candidate; readonly to: StatementKind }) => {
  const text = useText();
  const { organisation, about, previews = [], reasons } = candidate;
  const kind = organisation?.kind ?? about?.kind;
  const reason = reasonForWords(to, reasons);
  const name =
    organisation?.name ??
    (kind === undefined
      ? text('profile.somebody')
      : text('profile.discreet.kind', { kind: text(`name.kind.${kind}`) }));
  return (
    <li className="answering">
      <h4>{name}</h4>
      {previews.map((one) => (
        <p key={one}>{one}</p>
      ))}
      <div className="shares">
        <Share label={text('profile.you-gain')} value={candidate.get} tone="need" />
        {candidate.give === undefined ? null : (
          <Share label={text('profile.they-gain')} value={candidate.give} tone="offer" />
        )}
      </div>
      {reason ? <WovenReason reason={reason} /> : null}
    </li>
  );
};

interface PreviewProps {
  readonly organisation: string;
  readonly kind: StatementKind;
  readonly values: Values;
}

const languageOf = ({ language }: Values): Language | undefined =>
  language === 'fr' || language === 'en' ? language : undefined;

/** Undefined while none is chosen: answers of every sort are shown. */
const typeOf = ({ type }: Values): StatementType | undefined => statementTypes.find((one) => one === type);

const Answers = ({
  organisation,
  kind,
  type,
  words,
}: Omit<PreviewProps, 'values'> & { type: StatementType | undefined; words: string }) => {
  const text = useText();
  const candidates = useAsked(
    ['candidates', organisation, 'unsaved', kind, type, words],
    () =>
      postOrganisationsIdCandidates(organisation, { kind, ...(type ? { type } : {}), text: words, limit: 5 }),
    { keep: true },
  );
  return (
    <Asked of={candidates}>
      {({ items }) => (
        <>
          <p role="status">
            {text(`profile.answers.${kind}`, {
              count: items.length,
              hasType: type ? 'yes' : 'no',
              type: type ? text(`name.type.${type}`) : '',
            })}
          </p>
          <ol className="plain stack">
            {items.slice(0, mostShown).map((one, at) => (
              <Answering key={one.organisation?.id ?? at} candidate={one} to={kind} />
            ))}
          </ol>
          <p className="soft small">{text('profile.preview.open')}</p>
        </>
      )}
    </Asked>
  );
};

export const StatementPreview = ({ organisation, kind, values }: PreviewProps) => {
  const text = useText();
  const words = useSettled((values['text'] ?? '').trim(), pauseMs);
  const type = typeOf(values);
  return (
    <section className="stack foreseen" aria-label={text(`profile.foreseen.${kind}`)}>
      <h4>{text(`profile.foreseen.${kind}`)}</h4>
      {words.length < fewestLetters ? (
        <p className="soft">{text('profile.preview.empty')}</p>
      ) : (
        <>
          <Concepts words={words} language={languageOf(values)} />
          <Answers organisation={organisation} kind={kind} type={type} words={words} />
        </>
      )}
    </section>
  );
};
