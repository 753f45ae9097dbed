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
import { stillMaking } from './survey-progress.ts';

/** After which what others know is asked for again where something changed, and how old it may be at the most. */
const surveyFreshMs = 15_000;
const surveyKeptMs = 300_000;
/** Of one that others were still at work for. */
const halfSurveyKeptMs = 5_000;
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

const holdSurvey = (campus: Campus, asked: Asked): Deps['survey'] => {
  const { clock, log } = asked;
  const state = () => campus.changesOf('statements') + campus.changesOf('suggestions');
  const ageOf = ({ at }: { readonly at: number }) => clock().getTime() - at;
  return holdFresh({
    what: 'the survey of statements',
    make: () => askSurvey(asked),
    isOld: (made) => made.state !== state() && ageOf(made) >= surveyFreshMs,
    isOutOfDate: (made) => ageOf(made) >= (stillMaking(made.value) ? halfSurveyKeptMs : surveyKeptMs),
    state,
    clock,
    log,
  });
};

const holdDuplicates = (campus: Campus, { stopping, clock, log }: Asked): Deps['duplicates'] => {
  const state = () => campus.changesOf('organisations');
  return holdFresh({
    what: 'the search for duplicates',
    make: () => findInWorker(namesOf(campus), stopping.signal),
    isOld: (made) => made.state !== state() && clock().getTime() - made.at >= namesFreshMs,
    // Two names stay alike, however long ago they were compared.
    isOutOfDate: () => false,
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
    survey: holdSurvey(campus, asked),
    duplicates: holdDuplicates(campus, asked),
    schedule,
    newId,
  };
};
