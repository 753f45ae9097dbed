// What is asked about introductions, under one key each: an event that speaks of one makes every page ask again.
import { problemIn } from './client.ts';
import {
  getIntroductions,
  getIntroductionsId,
  getOrganisationsIdIntroductions,
  type Introduction,
  type IntroductionStage,
} from './generated.ts';
import type { Question } from './question.ts';

/** More than an organisation may have under way at a time. */
const mostUnderWay = 100;

const stagesUnderWay: IntroductionStage[] = [
  'requested',
  'under_review',
  'offered',
  'agreed',
  'introduced',
  'met',
];
const stagesOver: IntroductionStage[] = ['closed', 'declined', 'withdrawn', 'expired', 'refused', 'blocked'];

type Page = Awaited<ReturnType<typeof getOrganisationsIdIntroductions>>;

export const introductionsUnderWay = (organisation: string): Question<Page> => [
  ['introductions', organisation, 'under-way'],
  (signal) =>
    getOrganisationsIdIntroductions(organisation, { stage: stagesUnderWay, limit: mostUnderWay }, { signal }),
];

/** Page by page: there are ever more of them. */
export const introductionsOver = (organisation: string, limit: number) =>
  [
    ['introductions', organisation, 'over'],
    (cursor: string | undefined, signal: AbortSignal): Promise<Page> =>
      getOrganisationsIdIntroductions(organisation, { stage: stagesOver, limit, cursor }, { signal }),
  ] as const;

/** For animators. */
export const introductionsOfCampus = (limit: number) =>
  [
    ['introductions', 'campus'],
    (cursor: string | undefined, signal: AbortSignal): Promise<Page> =>
      getIntroductions({ limit, cursor }, { signal }),
  ] as const;

/** `organisation`: the party that it is read for; the campus, by an animator, where it is undefined. */
export const introductionKey = (id: string, organisation: string | undefined): readonly unknown[] => [
  'introduction',
  id,
  organisation ?? 'campus',
];

export const introductionOf = (id: string, organisation: string | undefined): Question<Introduction> => [
  introductionKey(id, organisation),
  (signal) => getIntroductionsId(id, { organisation }, { signal }),
];

/** The one that is under way between the same organisations, where that is why none was opened. */
export const standingIn = (error: unknown): Introduction | undefined => {
  const problem = problemIn(error);
  return problem?.status === 409 ? (problem.current as Introduction | undefined) : undefined;
};
