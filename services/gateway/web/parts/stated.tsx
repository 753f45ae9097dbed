// An offer or a need as it was written, and what is to be known of it in a line.
import type { Statement } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { dayIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';

const Facts = ({ of }: { readonly of: Statement }) => {
  const text = useText();
  const language = useLanguage();
  const { type, trl_min: from, trl_max: to = from, expires_on: last } = of;
  const facts = [
    text(`name.type.${type}`),
    of.gladly ? text('parts.stated.gladly') : undefined,
    to === undefined ? undefined : text('parts.stated.trl', { from: from ?? to, to }),
    last === undefined
      ? undefined
      : text(of.expired ? 'parts.stated.expired' : 'parts.stated.expires', { day: dayIn(language, last) }),
    of.visibility === 'public' ? undefined : text(`name.visibility.${of.visibility}`),
    of.discreet ? text('parts.stated.discreet') : undefined,
    of.invented ? text('shell.invented') : undefined,
  ];
  return <p className="soft small">{facts.filter((fact) => fact !== undefined).join(' · ')}</p>;
};

export const Stated = ({ of }: { readonly of: Statement }) => {
  const text = useText();
  return (
    <>
      <p lang={of.language}>{of.text}</p>
      {of.preview === undefined ? null : (
        <p className="small">
          {text('parts.stated.preview')} <q lang={of.language}>{of.preview}</q>
        </p>
      )}
      <Facts of={of} />
    </>
  );
};
