// The asks that a figure of acceptance is made of.
import { acceptance } from './acceptance.ts';
import { type Ask, type AskedAnswer, type AsksQuery, eachAsk } from './asks.ts';
import { latestFirst, type Listed, type Page } from './list-page.ts';
import type { ReportFacts } from './report-facts.ts';
import { type AskRow, kindsOfAsks, type ReasonGiven } from './tally-asks.ts';

export interface ListedAsk {
  readonly suggestionId?: string;
  readonly introductionId?: string;
  readonly askedId: string;
  /** Absent where no organisation asked, or it is not known which. */
  readonly askingId?: string;
  readonly answer: AskedAnswer;
  readonly reason?: ReasonGiven;
  /** UTC. */
  readonly at: string;
}

/** Of kinds, and one answer or all; or of a reason. */
export type AcceptanceFigure = Page &
  ((AskRow & { readonly answer?: AskedAnswer }) | { readonly reason: ReasonGiven });

const isHidden = (facts: ReportFacts, query: AsksQuery, figure: AcceptanceFigure): boolean => {
  const { cells, byAsking, byAsked, all, reasons } = acceptance(facts, query);
  if ('reason' in figure)
    return (
      reasons === 'hidden' ||
      reasons.some(({ reason, declined }) => reason === figure.reason && declined === 'hidden')
    );
  const { asking, asked } = figure;
  if (asking === undefined && asked === undefined) return all === 'hidden';
  return [...cells, ...byAsking, ...byAsked].some(
    (row) => row.asking === asking && row.asked === asked && row.figures === 'hidden',
  );
};

const idOf = ({ suggestion, introduction }: Ask): string =>
  suggestion?.facts.id ?? introduction?.facts.id ?? '';

/** The latest first. */
export const listAcceptance = (
  facts: ReportFacts,
  query: AsksQuery,
  figure: AcceptanceFigure,
): Listed<ListedAsk> => {
  if (isHidden(facts, query, figure)) return 'hidden';
  const kinds = kindsOfAsks(facts);
  const isOf = (ask: Ask): boolean => {
    if ('reason' in figure)
      return ask.answer === 'declined' && (ask.reason ?? 'none_given') === figure.reason;
    const { asking, asked, answer } = figure;
    return (
      (asking === undefined || kinds.nameOf(kinds.asking(ask)) === asking) &&
      (asked === undefined || kinds.nameOf(kinds.asked(ask)) === asked) &&
      (answer === undefined || ask.answer === answer)
    );
  };
  const found: Ask[] = [];
  eachAsk(facts, query, (ask) => {
    if (isOf(ask)) found.push(ask);
  });
  const id = (ask: Ask): string => `${idOf(ask)} ${facts.organisationId(ask.asked)}`;
  const show = ({ suggestion, introduction, asked, asking, answer, reason, at }: Ask): ListedAsk => ({
    ...(suggestion ? { suggestionId: suggestion.facts.id } : {}),
    ...(introduction ? { introductionId: introduction.facts.id } : {}),
    askedId: facts.organisationId(asked),
    ...(typeof asking === 'number' ? { askingId: facts.organisationId(asking) } : {}),
    answer,
    ...(answer === 'declined' ? { reason: reason ?? 'none_given' } : {}),
    at: new Date(at).toISOString(),
  });
  return latestFirst(found, { at: ({ at }) => at, id }, { ...figure, show });
};
