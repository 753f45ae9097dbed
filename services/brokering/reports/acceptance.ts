// How often who is asked accepts, by the kinds of who is asked and who asks; and why it declines.
import { type AskedAnswer, type AsksQuery } from './asks.ts';
import { type Counted, type Figure, hiddenInRow } from './hide-in-row.ts';
import type { ReportFacts } from './report-facts.ts';
import { smallestGroup } from './report-query.ts';
import { type AskRow, hiddenAsks, type ReasonGiven, tallyAsks } from './tally-asks.ts';

export interface AcceptanceCounts extends Readonly<Record<AskedAnswer, number>> {
  readonly asked: number;
  /** Accepted, of those who answered; absent where nobody did. */
  readonly share?: number;
}

export interface AcceptanceRow extends AskRow {
  readonly figures: AcceptanceCounts | 'hidden';
}

export interface Acceptance {
  /** Of each kind that asks and kind that is asked, where any did. */
  readonly cells: readonly AcceptanceRow[];
  readonly byAsking: readonly AcceptanceRow[];
  readonly byAsked: readonly AcceptanceRow[];
  readonly all: AcceptanceCounts | 'hidden';
  /** The most first; 'hidden' where how many declined would tell what is hidden of them. */
  readonly reasons: readonly { readonly reason: ReasonGiven; readonly declined: Figure }[] | 'hidden';
}

const figuresOf = (layers: readonly number[]): AcceptanceCounts => {
  const [accepted = 0, later = 0, declined = 0, open = 0] = layers;
  const answered = accepted + later + declined;
  return {
    asked: answered + open,
    accepted,
    later,
    declined,
    open,
    ...(answered === 0 ? {} : { share: accepted / answered }),
  };
};

export const acceptance = (facts: ReportFacts, query: AsksQuery): Acceptance => {
  const smallest = query.smallest ?? smallestGroup;
  const { rows: tallies, reasons } = tallyAsks(facts, query);
  const counted = reasons.map(({ count, whom }): Counted => ({
    layers: [count],
    small: whom.length < smallest,
  }));
  const hidden = hiddenAsks(tallies, smallest);
  // How many declined in all is told by the kinds, and is the total of the reasons: hidden there, it is hidden here.
  const all = tallies.findIndex(({ asking, asked }) => asking === undefined && asked === undefined);
  const declined = reasons.reduce((sum, { count }) => sum + count, 0);
  const hiddenReasons = hiddenInRow(counted, { layers: [declined], small: hidden.has(all) });

  const rows = tallies.map(({ asking, asked, layers }, at): AcceptanceRow => ({
    ...(asking === undefined ? {} : { asking }),
    ...(asked === undefined ? {} : { asked }),
    figures: hidden.has(at) ? 'hidden' : figuresOf(layers),
  }));
  const having = (asking: boolean, asked: boolean): readonly AcceptanceRow[] =>
    rows.filter((row) => (row.asking !== undefined) === asking && (row.asked !== undefined) === asked);
  return {
    cells: having(true, true),
    byAsking: having(true, false),
    byAsked: having(false, true),
    all: having(false, false)[0]?.figures ?? figuresOf([]),
    reasons:
      hiddenReasons.total && !hidden.has(all)
        ? 'hidden'
        : reasons.map(({ reason, count }, at) => ({
            reason,
            declined: hiddenReasons.cells.has(at) ? 'hidden' : count,
          })),
  };
};
