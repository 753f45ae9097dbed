// The message that goes with an introduction: written by an animator, or drafted from the reasons; members read it as long
// as they are in.
import { getIntroductionsIdMessage, type Introduction } from '../api/generated.ts';
import { introductionKey } from '../api/introductions.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { useText } from '../language/use-text.ts';
import { Spoken } from '../parts/spoken.tsx';

interface MessageProps {
  readonly of: Introduction;
  readonly organisation: string | undefined;
}

export const Message = ({ of, organisation }: MessageProps) => {
  const text = useText();
  const language = useLanguage();
  const own = of.parties.find((one) => one.own);
  const isOut = own !== undefined && (own.left || own.answer === 'declined' || own.answer === 'withdrawn');
  const isThere = !isOut && of.steps.some(({ stage, reached }) => reached && stage === 'offered');
  const asked = useAsked(
    [...introductionKey(of.id, organisation), 'message'],
    (signal) => getIntroductionsIdMessage(of.id, { language, organisation }, { signal }),
    { enabled: isThere },
  );
  if (!asked.data) return null;
  const quoted = (of.reasons ?? []).flatMap(({ quotes, sources }) => [
    ...quotes,
    ...sources.flatMap(({ title, language: written }) =>
      written ? [{ words: title, language: written }] : [],
    ),
  ]);
  return (
    <details className="card letter">
      <summary>{text('introductions.message')}</summary>
      <p className="small soft">
        {text(asked.data.written ? 'introductions.message.written' : 'introductions.message.drafted')}
      </p>
      <p>
        <strong>{asked.data.subject}</strong>
      </p>
      <p className="letter-text" lang={asked.data.language}>
        <Spoken text={asked.data.text.trim()} words={quoted} />
      </p>
    </details>
  );
};
