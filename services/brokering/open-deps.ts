// Opens what the handlers and the calls of brokering share.
import type { Platform } from '../platform/service.ts';
import { createTimeZone } from './ask-profiles-api.ts';
import { askSurvey } from './ask-survey-api.ts';
import { type Campus, createCampus } from './campus/campus.ts';
import { feedReports } from './campus/feed-reports.ts';
import type { Deps } from './deps.ts';
import { findInWorker } from './duplicates/find-in-worker.ts';
import type { OrganisationNames } from './duplicates/organisation-names.ts';
import { holdFresh } from './hold-fresh.ts';
import { openKept } from './kept/kept.ts';

/** How old what others know may be, and how often names are compared again. */
const surveyFreshMs = 300_000;
const namesFreshMs = 60_000;

const namesOf = (campus: Campus): readonly OrganisationNames[] =>
  [...campus.organisations.all()]
    .filter(({ mergedInto }) => mergedInto === undefined)
    .map(({ id, kind = '', name, site, externalIds, country, parentId }) => ({
      id,
      kind,
      names: [name],
      ...(site === undefined ? {} : { website: site }),
      externalIds,
      country,
      ...(parentId === undefined ? {} : { parentId }),
    }));

/** What it asks of other services. */
export type Peers = Pick<Deps, 'profiles' | 'matchmaking' | 'rounds' | 'expertise' | 'vocabulary'>;

type Asked = Pick<Deps, 'matchmaking' | 'rounds' | 'vocabulary' | 'stopping' | 'clock' | 'log'>;

const holdSurvey = (asked: Asked): Deps['survey'] =>
  holdFresh({
    what: 'the survey of statements',
    make: () => askSurvey(asked),
    isOld: ({ at }) => asked.clock().getTime() - at >= surveyFreshMs,
    state: () => 0,
    clock: asked.clock,
    log: asked.log,
  });

const holdDuplicates = (campus: Campus, { stopping, clock, log }: Asked): Deps['duplicates'] => {
  const state = () => campus.changesOf('organisations');
  return holdFresh({
    what: 'the search for duplicates',
    make: () => findInWorker(namesOf(campus), stopping.signal),
    isOld: (made) => made.state !== state() && clock().getTime() - made.at >= namesFreshMs,
    state,
    clock,
    log,
  });
};

export const openDeps = async (platform: Platform, peers: Peers): Promise<Deps> => {
  const { schedule, clock, newId, log } = platform;
  const campus = createCampus();
  const asked = { ...peers, stopping: new AbortController(), clock, log };
  return {
    ...asked,
    kept: await openKept(platform),
    campus,
    reportFacts: feedReports(campus),
    timeZone: createTimeZone(peers.profiles, clock),
    survey: holdSurvey(asked),
    duplicates: holdDuplicates(campus, asked),
    schedule,
    newId,
  };
};
