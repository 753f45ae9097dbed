// Searches for sources, and for the kin of organisations, in one question to expertise, and keeps what is found.
import { contextFor } from '../../platform/call-context.ts';
import { dayNumber } from '../../platform/day-number.ts';
import type { Stored } from '../../platform/document-store/document-store.ts';
import { type Asked, askSimilar, type SimilarAnswers } from '../ask-similar-api.ts';
import type { Wanted } from '../../platform/known-states/await-states.ts';
import { inSlices } from '../in-slices.ts';
import type { Deps } from '../deps.ts';
import { partnersOfPartners } from '../graph/partners-of-partners.ts';
import { walkRoom } from '../graph/walk.ts';
import {
  findingOf,
  kinFinding,
  kinQuestions,
  questionsFor,
  reachForKin,
  reachForSources,
} from './ask-for.ts';
import type { Finding } from './finding.ts';
import { keepFindings } from './keep-findings.ts';

const deadlineMs = 60_000;
/** Partners of partners that are asked about. */
const mostNear = 20;

export type Searching = Pick<Deps, 'campus' | 'expertise' | 'findings' | 'clock'>;

export interface Cause {
  readonly signal: AbortSignal;
  readonly requestId: string;
}

export interface ToSearch {
  /** Sources, at the versions that the index holds. */
  readonly sources: readonly Wanted[];
  /** Organisations whose kin is looked for. */
  readonly organisationIds: readonly string[];
  /** Their findings, where they were just read. */
  readonly read?: readonly Stored<Finding>[];
}

/** Who could be met through those that organisations worked with. */
const partnersFor = ({ campus, clock }: Searching): ((organisationId: string) => readonly string[]) => {
  const { graph } = campus.works;
  const links = graph.links(dayNumber(clock()));
  const room = walkRoom(links.size);
  return (organisationId) =>
    partnersOfPartners(links, graph.find(organisationId), { most: mostNear, room, idOf: graph.idOf }).map(
      ({ organisation }) => graph.idOf(organisation),
    );
};

const kinAsked = (deps: Searching, organisationIds: readonly string[]): readonly Asked[] => {
  const partnersOf = partnersFor(deps);
  return organisationIds.flatMap((id) => kinQuestions(id, partnersOf(id), deps.campus));
};

/** Gives back the ids of the findings that say something new. */
export const searchSources = async (
  deps: Searching,
  { sources, organisationIds, read }: ToSearch,
  { signal, requestId }: Cause,
): Promise<readonly string[]> => {
  const { campus, clock } = deps;
  const known = organisationIds.filter((id) => campus.organisation(id) && campus.consents(id));
  const call = contextFor(requestId, deadlineMs, signal);
  const ask = (asked: readonly Asked[], reach: number): Promise<SimilarAnswers> =>
    askSimilar(deps, asked, { call, atLeast: sources, reach });
  const [ofSources, ofKin] = await Promise.all([
    ask(
      sources.flatMap(({ id }) => questionsFor(id, campus)),
      reachForSources(campus),
    ),
    ask(known.length > 0 ? kinAsked(deps, known) : [], reachForKin(campus)),
  ]);
  // Whose agreement is not known here yet would be left out, although their own search came before this one.
  await campus.upToDate();
  const stamp = { semantics: Math.min(ofSources.semantics, ofKin.semantics), at: clock().toISOString() };
  const found: Finding[] = [];
  const pause = inSlices(signal);
  for (const { id, version } of sources) {
    const finding = findingOf(id, ofSources.of, campus, { version, ...stamp });
    if (finding) found.push(finding);
    const waiting = pause();
    if (waiting) await waiting;
  }
  for (const id of known) {
    found.push(kinFinding(id, ofKin.of, stamp));
    const waiting = pause();
    if (waiting) await waiting;
  }
  return keepFindings(deps, found, read);
};
