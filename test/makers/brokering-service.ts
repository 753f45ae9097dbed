// The brokering service on collections in memory, before profiles and a matchmaking whose answers are given.
import { inspect } from 'node:util';
import type { IntroductionChanged } from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import type { Hit } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import {
  type Answer,
  type DeclineReason,
  InterestChanged,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { OrganisationChanged } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import {
  ConsentChanged,
  ConsentPurpose,
  MembershipChanged,
  PersonChanged,
} from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { Profile } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { introductionChanged } from '../../proto/topics.ts';
import { createTimeZone } from '../../services/brokering/ask-profiles-api.ts';
import { feedReports } from '../../services/brokering/campus/feed-reports.ts';
import { createCampus } from '../../services/brokering/campus/campus.ts';
import type { Deps } from '../../services/brokering/deps.ts';
import type { Duplicate } from '../../services/brokering/duplicates/find-duplicates.ts';
import type { Survey } from '../../services/brokering/survey.ts';
import { calls } from '../../services/brokering/kept/calls.ts';
import { takenInterests } from '../../services/brokering/kept/interests.ts';
import { introductions, type KeptIntroduction } from '../../services/brokering/kept/introductions.ts';
import { prompts } from '../../services/brokering/kept/prompts.ts';
import { acts, asides, claims, notSame } from '../../services/brokering/kept/queue.ts';
import { brokeringSettings, reviewWishes } from '../../services/brokering/kept/settings.ts';
import { introductionWords } from '../../services/brokering/kept/words.ts';
import { knowIntroductions } from '../../services/brokering/on-introduction-changed.ts';
import { brokering } from '../../services/brokering/service.ts';
import { ok } from '../../services/platform/faults/fault.ts';
import type { Consumer, Received } from '../../services/platform/service.ts';
import { memoryCollection } from './memory-collection.ts';
import { memorySchedule } from './memory-schedule.ts';

export const nameOf = (organisationId: string): string => `Name of ${organisationId.slice(4)}`;

export const brokeringInMemory = ({ since = '2026-03-02T09:00:00Z' }: { since?: string } = {}) => {
  let now = new Date(since);
  const clock = (): Date => now;
  /** What the service says to its log. */
  const logged: string[] = [];
  const say = (...said: readonly unknown[]): void => void logged.push(inspect(said, { depth: 8 }));
  const log = { trace: say, debug: say, info: say, warn: say, error: say, fatal: say };
  const campus = createCampus();
  campus.awaited.complete();
  const schedule = memorySchedule();
  const kept = {
    introductions: memoryCollection(introductions),
    words: memoryCollection(introductionWords),
    interests: memoryCollection(takenInterests),
    calls: memoryCollection(calls),
    prompts: memoryCollection(prompts),
    claims: memoryCollection(claims),
    asides: memoryCollection(asides),
    acts: memoryCollection(acts),
    notSame: memoryCollection(notSame),
    settings: memoryCollection(brokeringSettings),
    reviewWishes: memoryCollection(reviewWishes),
  };
  /** Organisations that may not be contacted, and pairs that something forbids. */
  const silent = new Set<string>();
  const forbidden = new Map<string, string>();
  let survey: Survey = { statements: [], floor: 0.58, sources: [], leftOut: [], at: since };
  let duplicates: readonly Duplicate[] = [];
  let withPlaces: readonly string[] = [];
  let ids = 0;
  const profiles = {
    getProfile: async () => ok(Profile.fromPartial({ settings: { timeZone: 'Europe/Paris' } })),
    getContact: async ({ personId, organisationId = '' }: { personId: string; organisationId?: string }) =>
      ok({ person: silent.has(organisationId) ? undefined : { id: personId } }),
  } as unknown as Deps['profiles'];
  const matchmaking = {
    judgePairs: async ({ organisationIds }: { organisationIds: readonly string[] }) => {
      const all = organisationIds.flatMap((a) => organisationIds.filter((b) => a < b).map((b) => [a, b]));
      const pairs = all.flatMap((pair) => {
        const because = forbidden.get(pair.join(' '));
        return because === undefined ? [] : [{ organisationIds: pair, forbiddenBy: [because], linked: 0 }];
      });
      const organisations = organisationIds.map((organisationId) => ({
        organisationId,
        suggested: 0,
        places: withPlaces.includes(organisationId) ? 5 : 0,
        takesPart: true,
      }));
      return ok({ pairs, organisations });
    },
  } as unknown as Deps['matchmaking'];
  let hitsFor: (words: string) => readonly Hit[] = () => [];
  const expertise = {
    search: async ({ question }: { question: { text?: string } }) =>
      ok({ hits: hitsFor(question.text ?? '') }),
  } as unknown as Deps['expertise'];
  const deps: Deps = {
    kept,
    campus,
    reportFacts: feedReports(campus),
    profiles,
    matchmaking,
    rounds: {} as Deps['rounds'],
    expertise,
    survey: async () => survey,
    duplicates: async () => duplicates,
    vocabulary: {} as Deps['vocabulary'],
    timeZone: createTimeZone(profiles, clock),
    stopping: new AbortController(),
    schedule,
    clock,
    newId: (prefix) => `${prefix}_${String((ids += 1)).padStart(26, '0')}`,
    log: log as unknown as Deps['log'],
  };

  let told = 0;
  const hand = async (topic: string, message: unknown): Promise<void> => {
    const consumers = brokering.consumes.filter(({ event }) => event.topic.name === topic);
    const received = [{ message, at: { id: `${topic}@1`, key: '' } }] as unknown as Received<unknown>[];
    for (const one of consumers as Consumer<Deps>[])
      await one.handle(received, deps, { signal: deps.stopping.signal } as never);
    await hear();
  };
  /** Its own events reach every process. */
  const hear = async (): Promise<void> => {
    for (const event of kept.introductions.events.slice(told)) {
      told += 1;
      const message = introductionChanged.message.decode(event.body);
      await knowIntroductions.handle([{ message, at: {} as never }], deps, {} as never);
    }
  };
  const announced: IntroductionChanged[] = [];
  const events = (): readonly IntroductionChanged[] => {
    for (const { body } of kept.introductions.events.slice(announced.length))
      announced.push(introductionChanged.message.decode(body));
    return announced;
  };

  const versions = new Map<string, number>();
  const next = (id: string): number => {
    versions.set(id, (versions.get(id) ?? 0) + 1);
    return versions.get(id) ?? 0;
  };

  return {
    deps,
    kept,
    schedule,
    silent,
    forbidden,
    events,
    hear,
    logged,
    clock,
    know(known: { survey?: Partial<Survey>; duplicates?: readonly Duplicate[] }) {
      survey = { ...survey, ...known.survey };
      duplicates = known.duplicates ?? duplicates;
    },
    answerSearches(hits: (words: string) => readonly Hit[]) {
      hitsFor = hits;
    },
    /** Who may have more suggestions. */
    places(organisationIds: readonly string[]) {
      withPlaces = organisationIds;
    },
    /** Hears of a suggestion once more. */
    suggestion(id: string, organisationIds: readonly string[], proposed = true) {
      const is = { id, organisationIds, proposed, proposedAt: since };
      deps.campus.take('suggestions', { id, version: next(id), is });
    },
    /** Lets time pass; what is due meanwhile happens at its own time. */
    async passTo(instant: string) {
      now = new Date(instant);
      await schedule.runDue(brokering.due?.(deps) ?? [], now);
      await hear();
    },
    async organisation(id: string, state: 'here' | 'removed' | { mergedInto: string } = 'here') {
      const more = typeof state === 'object' ? state : {};
      await hand(
        'passerelle.profiles.organisation',
        OrganisationChanged.fromPartial({
          id,
          version: next(id),
          ...(state === 'removed' ? {} : { organisation: { id, name: nameOf(id), ...more } }),
        }),
      );
    },
    async consent(id: string, given = true, purpose: ConsentPurpose = ConsentPurpose.BE_SUGGESTED) {
      const consentId = `cns_${id}_${purpose}`;
      if (purpose === ConsentPurpose.BE_CONTACTED) {
        if (given) silent.delete(id);
        else silent.add(id);
      }
      await hand(
        'passerelle.profiles.consent',
        ConsentChanged.fromPartial({
          id: consentId,
          version: next(consentId),
          consent: { id: consentId, subjectId: id, purpose, given },
        }),
      );
    },
    async membership(personId: string, organisationId: string, state: 'in' | 'left' = 'in') {
      const id = `mbr_${personId}_${organisationId}`;
      await hand(
        'passerelle.profiles.membership',
        MembershipChanged.fromPartial({
          id,
          version: next(id),
          ...(state === 'left' ? {} : { membership: { id, personId, organisationId } }),
        }),
      );
    },
    async erased(personId: string) {
      await hand('passerelle.profiles.person', PersonChanged.fromPartial({ id: personId, version: 9 }));
    },
    async interest(
      organisationId: string,
      answer: Answer,
      {
        between = ['org_a', 'org_b'],
        reason,
        version,
        personId = `per_${organisationId.slice(4)}`,
      }: {
        between?: readonly string[];
        reason?: DeclineReason;
        version?: number;
        personId?: string;
      } = {},
    ) {
      const suggestionId = `sug_${between.map((one) => one.slice(4)).join('')}`;
      const id = `${suggestionId}/${organisationId}`;
      await hand(
        'passerelle.matchmaking.interest',
        InterestChanged.fromPartial({
          id,
          version: version ?? next(id),
          interest: {
            suggestionId,
            organisationIds: [...between],
            organisationId,
            answer,
            personId,
            at: now,
            ...(reason === undefined ? {} : { declineReason: reason }),
          },
        }),
      );
    },
    async all(): Promise<readonly KeptIntroduction[]> {
      return (await kept.introductions.all({ limit: 200 })).items.map(({ document }) => document);
    },
  };
};

export type BrokeringInMemory = ReturnType<typeof brokeringInMemory>;

/** Two organisations that take part, with somebody in each. */
export const aCampusOfTwo = async (options?: { since?: string }): Promise<BrokeringInMemory> => {
  const service = brokeringInMemory(options);
  for (const id of ['org_a', 'org_b', 'org_c']) {
    await service.organisation(id);
    await service.consent(id);
    await service.membership(`per_${id.slice(4)}`, id);
  }
  return service;
};
