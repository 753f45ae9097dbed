// What was begun and is not saved: found again here, wherever its writer went meanwhile.
import { useText } from '../language/use-text.ts';
import { Action } from '../parts/action.tsx';
import { useBegun, useDrafts } from './use-draft.ts';
import { useEditing } from './use-editing.ts';

const named = ['need', 'offer', 'text', 'collaboration', 'presentation', 'limits'] as const;

interface BegunProps {
  readonly organisation: string;
  /** The words of what is being changed; undefined where it is gone. */
  wordsOf(id: string): string | undefined;
}

export const Begun = ({ organisation, wordsOf }: BegunProps) => {
  const text = useText();
  const editing = useEditing();
  const drafts = useDrafts();
  const begun = useBegun(organisation).filter((form) => form !== editing.form);
  if (begun.length === 0) return null;
  const nameOf = (form: string): string => {
    const known = named.find((one) => one === form);
    return known ? text(`profile.begun.${known}`) : (wordsOf(form) ?? text('profile.begun.gone'));
  };
  const isGone = (form: string): boolean => named.every((one) => one !== form) && wordsOf(form) === undefined;
  const wordsIn = (form: string): string => {
    const { text: words, title, description } = drafts.get(organisation, form)?.values ?? {};
    return words ?? title ?? description ?? '';
  };
  return (
    <section className="card begun" aria-labelledby="begun">
      <h2 id="begun">{text('profile.begun')}</h2>
      <ul className="plain stack">
        {begun.map((form) => (
          <li key={form} className="row">
            <span>{nameOf(form)}</span>
            {isGone(form) ? (
              <p>{wordsIn(form)}</p>
            ) : (
              <Action onPress={() => editing.open(form)}>{text('profile.begun.go-on')}</Action>
            )}
            <Action weight="quiet" onPress={() => drafts.drop(organisation, form)}>
              {text('profile.discard')}
            </Action>
          </li>
        ))}
      </ul>
    </section>
  );
};
