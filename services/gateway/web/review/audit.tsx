// Who did what to an introduction and when: the last first.
import type { Introduction } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn } from '../language/numbers.ts';
import type { Text } from '../language/text.ts';
import { useText } from '../language/use-text.ts';
import { hasWords } from '../language/words.ts';
import { Table } from '../parts/table.tsx';

type PastAct = NonNullable<Introduction['history']>[number];

/** An act that a newer server knows is told by its code. */
const actIn = (action: string, text: Text): string => {
  const key = `review.past.${action}`;
  return hasWords(key) ? text(key) : action;
};

const reasonIn = ({ action, code }: PastAct, text: Text): string => {
  if (code === undefined) return '';
  const key = action === 'refuse' ? `review.reason.${code}` : `name.decline.${code}`;
  if (hasWords(key)) return text(key);
  const other = `review.code.${code}`;
  return hasWords(other) ? text(other) : code;
};

/** Where it led to. */
const stageIn = ({ stage }: PastAct, text: Text): string => {
  const key = `name.step.${stage}`;
  return hasWords(key) ? text('review.audit.stage', { stage: text(key) }) : '';
};

const whoIn = ({ by, person, organisation }: PastAct, text: Text): string => {
  const key = `review.by.${by}`;
  const kind = hasWords(key) ? text(key) : by;
  // Who is named is more than what they are.
  const named = [person?.name, organisation?.name].filter((one) => one !== undefined);
  return named.length === 0 ? kind : named.join(', ');
};

export const Audit = ({ of }: { readonly of: Introduction }) => {
  const text = useText();
  const language = useLanguage();
  const { history = [] } = of;
  return (
    <section className="card" aria-labelledby="audit">
      <h2 id="audit">{text('review.audit')}</h2>
      <p className="soft">{text('review.audit.text')}</p>
      <Table
        labelledBy="audit"
        columns={[text('review.audit.when'), text('review.audit.what'), text('review.audit.who')]}
      >
        {history.toReversed().map((one, at) => (
          <tr key={history.length - at}>
            <td>
              <time dateTime={one.at}>{instantIn(language, one.at)}</time>
            </td>
            <td>
              {actIn(one.action, text)}
              <br />
              <span className="soft small">
                {[reasonIn(one, text), stageIn(one, text)].filter((words) => words !== '').join(' · ')}
              </span>
            </td>
            <td>{whoIn(one, text)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
};
