// The fields of a rule that is being written, each with what is wrong with it.
import { troubleAt } from '../api/trouble-at.ts';
import { useText } from '../language/use-text.ts';
import { Choice } from '../parts/choice.tsx';
import { Field } from '../parts/field.tsx';
import { OrganisationField } from '../parts/organisation-field.tsx';
import type { Words } from '../kept/words.ts';
import { kindIn, kindsFor, type Missing } from './rule-words.ts';
import '../parts/beside.css';

/** As they are named in requests: what is wrong with them is said at them. */
export const ruleFieldsTold = [
  'organisations',
  'organisations[0]',
  'organisations[1]',
  'reason',
  'since',
  'until',
] as const;

interface RuleFieldsProps {
  readonly words: Words;
  /** First is then the member's organisation, and not asked. */
  readonly isMember: boolean;
  /** Of the last try to make the rule. */
  readonly error: unknown;
  readonly missing: readonly Missing[];
  write(changed: Words): void;
}

export const RuleFields = ({ words, isMember, error, missing, write }: RuleFieldsProps) => {
  const text = useText();
  const kind = kindIn(words);
  const lacks = (field: Missing): string | undefined =>
    missing.includes(field) ? text(`rules.missing.${field}`) : undefined;
  return (
    <>
      <div className="stack">
        <Choice
          label={text('rules.kind')}
          value={kind}
          options={kindsFor(isMember).map((one) => ({ value: one, text: text(`name.rule.${one}`) }))}
          onChoose={(chosen) => write({ kind: chosen })}
        />
        <p className="soft">{text(`rules.means.${kind}`)}</p>
      </div>
      {isMember ? null : (
        <OrganisationField
          label={text('rules.first')}
          value={words['first'] || undefined}
          onChange={(id = '') => write({ first: id })}
          isRequired
          trouble={lacks('first')}
          refused={troubleAt(error, 'organisations[0]', 'organisations')}
        />
      )}
      <OrganisationField
        label={text(isMember ? 'rules.other' : 'rules.second')}
        value={words['second'] || undefined}
        onChange={(id = '') => write({ second: id })}
        isRequired
        trouble={lacks('second')}
        refused={troubleAt(
          error,
          'organisations[1]',
          ...(isMember ? ['organisations', 'organisations[0]'] : []),
        )}
      />
      <Field
        label={text('rules.reason')}
        help={text('rules.reason.help')}
        value={words['reason'] ?? ''}
        onChange={(reason) => write({ reason })}
        lines={3}
        isRequired
        trouble={lacks('reason')}
        refused={troubleAt(error, 'reason')}
      />
      <div className="beside">
        <Field
          label={text('rules.since')}
          help={text('rules.since.help')}
          type="date"
          value={words['since'] ?? ''}
          onChange={(since) => write({ since })}
          refused={troubleAt(error, 'since')}
        />
        <Field
          label={text('rules.until.label')}
          help={text('rules.until.help')}
          type="date"
          value={words['until'] ?? ''}
          onChange={(until) => write({ until })}
          refused={troubleAt(error, 'until')}
        />
      </div>
    </>
  );
};
