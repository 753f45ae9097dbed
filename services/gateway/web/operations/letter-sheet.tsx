// All that is known of one dead letter, its body as it was written included.
import { type DeadLetter, getDeadLettersId } from '../api/generated.ts';
import { useAsked } from '../api/queries.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { Asked } from '../parts/asked.tsx';
import { Sheet } from '../parts/sheet.tsx';

const Shown = ({ letter }: { readonly letter: DeadLetter }) => {
  const text = useText();
  const language = useLanguage();
  const place = `${letter.topic} · ${letter.partition} · ${letter.offset}`;
  const fields = [
    ['id', letter.id],
    ['group', letter.group],
    ['place', place],
    ['key', letter.key],
    ['type', letter.type],
    ['event', letter.event_id],
    ['time', instantIn(language, letter.time)],
    ['at', instantIn(language, letter.at)],
    ['attempts', String(letter.attempts)],
  ] as const;
  return (
    <>
      <dl className="fields">
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{text(`operations.letter.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{text('operations.letter.error')}</dt>
          <dd lang="en">{letter.error}</dd>
        </div>
        {letter.body === undefined ? null : (
          <div>
            <dt>{text('operations.letter.body')}</dt>
            <dd>
              <code className="letter-body">{letter.body}</code>
            </dd>
          </div>
        )}
      </dl>
    </>
  );
};

interface LetterSheetProps {
  /** Closed without one. */
  readonly id: string | undefined;
  onClose(): void;
}

export const LetterSheet = ({ id, onClose }: LetterSheetProps) => {
  const text = useText();
  const found = useAsked(['dead-letter', id], () => getDeadLettersId(id ?? ''), {
    enabled: id !== undefined,
  });
  return (
    <Sheet title={text('operations.letter')} isOpen={id !== undefined} onClose={onClose}>
      <Asked of={found}>{(letter) => <Shown letter={letter} />}</Asked>
      <div>
        <Action onPress={onClose}>{text('shell.close')}</Action>
      </div>
    </Sheet>
  );
};
