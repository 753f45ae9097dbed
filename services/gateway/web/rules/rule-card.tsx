// A rule: what it says of whom, why, who made it, how long it holds; and the way to end it.
import type { Rule } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { dayIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { useAuthorName } from '../parts/author-name.ts';
import { EndRule } from './end-rule.tsx';

/** What a rule says, with the names of both. */
export const useRuleSentence = ({ kind, organisations: [one, other] }: Rule): string => {
  const text = useText();
  const unnamed = text('parts.gone');
  return text(`rules.says.${kind}`, { first: one?.name ?? unnamed, second: other?.name ?? unnamed });
};

export const RuleCard = ({ rule }: { readonly rule: Rule }) => {
  const text = useText();
  const language = useLanguage();
  const by = useAuthorName(rule.author);
  const sentence = useRuleSentence(rule);
  const since = dayIn(language, rule.since);
  const until = rule.until === undefined ? undefined : dayIn(language, rule.until);
  return (
    <article className="card rule">
      <div className="row">
        <h2>{sentence}</h2>
        {rule.holds ? null : <span className="rule-tag">{text('rules.holds.not')}</span>}
      </div>
      <blockquote>{rule.reason}</blockquote>
      <p className="soft small">
        {text('rules.made', { by })}{' '}
        {until === undefined ? text('rules.ever', { since }) : text('rules.until', { since, until })}
      </p>
      <div>
        <EndRule rule={rule} sentence={sentence} />
      </div>
    </article>
  );
};
