// Searches for sources, and for the kin of organisations, in one question to expertise, and keeps what is found.
import { contextFor } from '../../platform/call-context.ts';
import { type Asked, askSimilar } from '../ask-similar-api.ts';
import type { Wanted } from '../campus/await-states.ts';
import type { Deps } from '../deps.ts';
import { partnersOfPartners } from '../graph/partners-of-partners.ts';
import { walkRoom } from '../graph/walk.ts';
import { findingOf, kinFinding, kinQuestions, questionsFor } from './ask-for.ts';
import type { Finding } from './finding.ts';
import { keepFindings } from './keep-findings.ts';

const deadlineMs = 30_000;
/** Partners of partners that are asked about. */
const mostNear = 20;
const msPerDay = 86_400_000;

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
}

/** Who could be met through those that organisations worked with. */
const partnersFor = ({ campus, clock }: Searching): ((organisationId: string) => readonly string[]) => {
  const { graph } = campus.works;
  const links = graph.links(Math.floor(clock().getTime() / msPerDay));
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
  { sources, organisationIds }: ToSearch,
  { signal, requestId }: Cause,
): Promise<readonly string[]> => {
  const { campus, clock } = deps;
  const known = organisationIds.filter((id) => campus.organisation(id) && campus.consents(id));
  const asked = [
    ...sources.flatMap(({ id }) => questionsFor(id, campus)),
    ...(known.length > 0 ? kinAsked(deps, known) : []),
  ];
  const call = contextFor(requestId, deadlineMs, signal);
  const { of, semantics } = await askSimilar(deps, asked, { call, atLeast: sources });
  const stamp = { semantics, at: clock().toISOString() };
  const found = [
    ...sources.flatMap(({ id, version }): readonly Finding[] => {
      const finding = findingOf(id, of, campus, { version, ...stamp });
      return finding ? [finding] : [];
    }),
    ...known.map((id) => kinFinding(id, of, stamp)),
  ];
  return keepFindings(deps, found);
};
