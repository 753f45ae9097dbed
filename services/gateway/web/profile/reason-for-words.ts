// Of the reasons why somebody is a candidate, the one that the words being written make: they are not saved, and so not
// quoted from anywhere. Pure.
import type { Reason, StatementKind } from '../api/generated.ts';

const answering: Readonly<Record<StatementKind, readonly Reason['code'][]>> = {
  need: ['offer_answers_need', 'expertise_answers_need'],
  offer: ['need_meets_offer'],
};

export const reasonForWords = (kind: StatementKind, reasons: readonly Reason[]): Reason | undefined => {
  const fitting = reasons.filter(({ code }) => answering[kind].includes(code));
  return (
    fitting.find(({ quotes }) => quotes.every(({ side }) => side === 'theirs')) ?? fitting[0] ?? reasons[0]
  );
};
