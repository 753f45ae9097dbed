// What is said of a project, a publication or a collaboration beside its title.
import type { Collaboration, Text } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { dayIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { useNames } from './partners-field.tsx';

interface Of {
  /** Whose profile it is in: not named again. */
  readonly own: string;
}

const useWith = () => {
  const text = useText();
  const name = useNames();
  return (all: readonly string[], own: string): readonly string[] => {
    const others = all.filter((one) => one !== own);
    return others.length === 0 ? [] : [text('profile.with', { names: others.map(name).join(', ') })];
  };
};

export const TextFacts = ({ of, own }: Of & { readonly of: Text }) => {
  const text = useText();
  const language = useLanguage();
  const together = useWith();
  const facts = [
    text(`name.text.${of.kind}`),
    ...(of.date === undefined ? [] : [dayIn(language, of.date)]),
    ...together(of.owners, own),
    ...(of.invented ? [text('shell.invented')] : []),
  ];
  return (
    <>
      <p className="soft small">{facts.join(' · ')}</p>
      {of.abstract === '' ? null : (
        <details>
          <summary>{text('profile.abstract')}</summary>
          <p lang={of.language}>{of.abstract}</p>
        </details>
      )}
    </>
  );
};

export const CollaborationFacts = ({ of, own }: Of & { readonly of: Collaboration }) => {
  const text = useText();
  const language = useLanguage();
  const together = useWith();
  const { since, until } = of;
  const facts = [
    text(`name.collaboration.${of.kind}`),
    ...together(of.organisations, own),
    ...(since === undefined ? [] : [text('profile.since-day', { day: dayIn(language, since) })]),
    ...(until === undefined ? [] : [text('profile.until-day', { day: dayIn(language, until) })]),
    ...(of.invented ? [text('shell.invented')] : []),
  ];
  return <p className="soft small">{facts.join(' · ')}</p>;
};
