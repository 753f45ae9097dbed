// Who has fewer suggestions in a round than they should, and why: the causes first, then each by name.
import { getRoundsNumberLeftOut, type Round, type RoundReport } from '../api/generated.ts';
import { usePages } from '../api/use-pages.ts';
import { useText } from '../language/use-text.ts';
import { LightOrganisation } from '../parts/light-link.tsx';
import { Paged } from '../parts/paged.tsx';
import { causesOf } from './causes.ts';

interface LeftOutsProps {
  readonly round: Round;
  readonly report: RoundReport;
}

const ByName = ({ number }: { readonly number: number }) => {
  const text = useText();
  const left = usePages(['rounds', 'left-out', number], (cursor, signal) =>
    getRoundsNumberLeftOut(String(number), { limit: 50, cursor }, { signal }),
  );
  return (
    <Paged of={left} more={text('rounds.left.more')}>
      {(items) => (
        <ul className="plain left-outs">
          {items.map(({ organisation: { id, name }, has, should, text: why }) => (
            <li key={id}>
              <span>
                {name === undefined ? text('parts.gone') : <LightOrganisation id={id} name={name} />}
                {' · '}
                {text('rounds.has', { has, should })}
              </span>
              <span className="soft">{why}</span>
            </li>
          ))}
        </ul>
      )}
    </Paged>
  );
};

export const LeftOuts = ({ round, report }: LeftOutsProps) => {
  const text = useText();
  const count = report.left_out_count;
  return (
    <section className="stack" aria-labelledby="left-outs">
      <h2 id="left-outs">{text('rounds.left')}</h2>
      <p>{text('rounds.left.text', { count })}</p>
      {count > 0 ? (
        <>
          <ul>
            {causesOf(report.left_out ?? []).map((cause) => (
              <li key={cause.text}>{text('rounds.left.cause', { count: cause.count, cause: cause.text })}</li>
            ))}
          </ul>
          <ByName number={round.number} />
        </>
      ) : null}
    </section>
  );
};
