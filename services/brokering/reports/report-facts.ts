// What reports are made of, read once when it is told: each report then goes over numbers only. Told in any order.
import type { IntroductionFacts } from '../introductions/facts.ts';
import type { OrganisationFacts, SuggestionFacts } from './facts-read.ts';
import {
  type HeldIntroduction,
  type HeldSuggestion,
  holdIntroduction,
  holdSuggestion,
  makeWay,
} from './way.ts';
import { createWayColumns, type WayColumns } from './way-columns.ts';

export interface ReportFacts {
  putOrganisation(facts: OrganisationFacts): void;
  dropOrganisation(id: string): void;
  putSuggestion(facts: SuggestionFacts): void;
  dropSuggestion(id: string): void;
  putIntroduction(facts: IntroductionFacts): void;
  dropIntroduction(id: string): void;
  /** How many numbers are given to organisations: each is below. */
  readonly organisationCount: number;
  /** Undefined for one that is named by others and unknown itself. */
  organisation(number: number): OrganisationFacts | undefined;
  organisationId(number: number): string;
  /** Undefined for one that nothing told of names. */
  numberOf(organisationId: string): number | undefined;
  suggestion(id: string): HeldSuggestion | undefined;
  suggestions(): Iterable<HeldSuggestion>;
  introductions(): Iterable<HeldIntroduction>;
  readonly ways: Pick<WayColumns, 'at' | 'slots' | 'beganAt' | 'times'>;
}

export const createReportFacts = (): ReportFacts => {
  const numbers = new Map<string, number>();
  const ids: string[] = [];
  const organisations: (OrganisationFacts | undefined)[] = [];
  const suggestions = new Map<string, HeldSuggestion>();
  const introductions = new Map<string, HeldIntroduction>();
  const ways = createWayColumns();

  const number = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, ids.length);
    organisations.push(undefined);
    return ids.push(id) - 1;
  };
  const wayOf = ({ id, suggestionId }: IntroductionFacts): string => suggestionId ?? id;
  const putWay = (
    id: string,
    suggestion: HeldSuggestion | undefined,
    those: readonly HeldIntroduction[],
  ): void => {
    if (suggestion === undefined && those.length === 0) ways.drop(id);
    else ways.put(makeWay(id, suggestion, those));
  };
  const othersOn = (way: string, introductionId: string): readonly HeldIntroduction[] =>
    (ways.byId(way)?.introductions ?? []).filter(({ facts }) => facts.id !== introductionId);
  const dropIntroduction = (id: string): void => {
    const held = introductions.get(id);
    if (!held) return;
    introductions.delete(id);
    const way = wayOf(held.facts);
    putWay(way, suggestions.get(way), othersOn(way, id));
  };

  return {
    putOrganisation: (facts) => {
      organisations[number(facts.id)] = facts;
    },
    dropOrganisation: (id) => {
      const known = numbers.get(id);
      if (known !== undefined) organisations[known] = undefined;
    },
    putSuggestion: (facts) => {
      const held = holdSuggestion(facts, facts.organisationIds.map(number));
      suggestions.set(facts.id, held);
      putWay(facts.id, held, ways.byId(facts.id)?.introductions ?? []);
    },
    dropSuggestion: (id) => {
      if (suggestions.delete(id)) putWay(id, undefined, ways.byId(id)?.introductions ?? []);
    },
    putIntroduction: (facts) => {
      const before = introductions.get(facts.id);
      if (before && wayOf(before.facts) !== wayOf(facts)) dropIntroduction(facts.id);
      const held = holdIntroduction(facts, facts.organisationIds.map(number));
      introductions.set(facts.id, held);
      const way = wayOf(facts);
      putWay(way, suggestions.get(way), [...othersOn(way, facts.id), held]);
    },
    dropIntroduction,
    get organisationCount() {
      return ids.length;
    },
    organisation: (at) => organisations[at],
    organisationId: (at) => ids[at] ?? '',
    numberOf: (id) => numbers.get(id),
    suggestion: (id) => suggestions.get(id),
    suggestions: () => suggestions.values(),
    introductions: () => introductions.values(),
    ways,
  };
};
