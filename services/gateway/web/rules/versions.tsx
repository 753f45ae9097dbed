// Every version of the weights there was, the latest first, each with how well it foretold answers.
import { Link } from '@tanstack/react-router';
import type { WeightsVersion } from '../api/generated.ts';
import { useLanguage } from '../language/language.ts';
import { instantIn, numberIn } from '../language/numbers.ts';
import { useText } from '../language/use-text.ts';
import { Table } from '../parts/table.tsx';
import { pagePaths } from '../shell/pages.ts';

export const Versions = ({ versions }: { readonly versions: readonly WeightsVersion[] }) => {
  const text = useText();
  const language = useLanguage();
  return (
    <section className="stack" aria-labelledby="versions">
      <h2 id="versions">{text('rules.versions')}</h2>
      <Table
        labelledBy="versions"
        columns={[
          text('rules.column.version'),
          text('rules.column.state'),
          text('rules.column.made'),
          { number: text('rules.column.answers') },
          { number: text('rules.column.losses') },
        ]}
      >
        {versions.map(({ number, serves, made_at: madeAt, answers, replay }) => (
          <tr key={number}>
            <th scope="row">
              <Link from={pagePaths.rules} search={{ tab: 'weights', version: number }} resetScroll={false}>
                {number === 0 ? text('rules.version.0') : text('rules.version', { number })}
              </Link>
            </th>
            <td>{text(serves ? 'rules.in.service' : 'rules.in.reserve')}</td>
            <td>{madeAt === undefined ? '' : instantIn(language, madeAt)}</td>
            <td className="number">{number === 0 ? '' : numberIn(language, answers)}</td>
            <td className="number">
              {replay
                ? text('rules.losses', {
                    before: numberIn(language, replay.current.log_loss, 3),
                    after: numberIn(language, replay.next.log_loss, 3),
                  })
                : ''}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
};
