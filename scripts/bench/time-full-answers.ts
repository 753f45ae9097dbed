// Times whole answers, as the service gives them: filters, facets, translations, themes, and the sources of each
// organisation found with their words marked.
import type { SearchRequest } from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import {
  FacetField,
  Filters,
  SearchRequest as Request,
} from '../../proto/generated/passerelle/expertise/v1/expertise.ts';
import { Language } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationKind } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { actorMessage } from '../../services/platform/access/actor-message.ts';
import type { Actor } from '../../services/platform/access/actor.ts';
import { contextFor } from '../../services/platform/call-context.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import { defaultEvidence } from '../../services/gateway/search/asked.ts';
import type { CampusCorpus } from './campus-corpus.ts';
import type { CampusInEngine } from './campus-in-engine.ts';
import type { TimedAt } from './growth.ts';
import { type Measured, quantile } from './measured.ts';
import { fullSize, lengths, limit, roundedMs } from './time-questions.ts';

export interface TimedMeasures {
  readonly measured: readonly Measured[];
  readonly timed: readonly TimedAt[];
}

/** Who asks: a member of an organisation of the campus. */
export const asker: Actor = {
  kind: 'person',
  memberships: [{ of: 'org_0', role: 'member' }],
  animator: false,
  administrator: false,
  locale: 'fr',
  requestId: 'bench',
};

const { FRENCH } = Language;
const { LAB, STARTUP, INDUSTRIAL, CARE_PROVIDER } = OrganisationKind;
/** One after the other. */
const filters: readonly Partial<Filters>[] = [
  {},
  { organisationKinds: [LAB, STARTUP, INDUSTRIAL, CARE_PROVIDER], since: '2019-01-01' },
  { languages: [FRENCH] },
  { organisationKinds: [LAB], concepts: ['oncology'] },
];
const facets = [
  FacetField.ORGANISATION_KIND,
  FacetField.POLE,
  FacetField.CONCEPT,
  FacetField.LANGUAGE,
  FacetField.STATEMENT_TYPE,
  FacetField.SOURCE_KIND,
];
const timesAsked = 300;
const within = 60_000;

const requestOf = (words: string, length: number, nth: number): SearchRequest =>
  Request.fromPartial({
    actor: actorMessage(asker),
    question: length === 3 ? { words } : { text: words },
    filters: Filters.fromPartial(filters[nth % filters.length] ?? {}),
    facets,
    limit,
    evidence: defaultEvidence,
  });

/** Milliseconds of each call, after a quarter as many that are not counted. */
export const timeCalls = async (calls: readonly (() => Promise<unknown>)[]): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (const call of calls.slice(0, calls.length / 4)) await call();
  for (const call of calls) {
    const began = performance.now();
    await call();
    taken.push(performance.now() - began);
    // Between two people who ask, the loop gets its turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return taken;
};

/** Both quantiles as measures, the 95th with its target. */
export const p50AndP95 = (
  texts: number,
  name: string,
  taken: readonly number[],
  atMost: number,
): TimedMeasures => {
  const both = [0.5, 0.95].map((share) => ({ share, ms: quantile(taken, share) }));
  return {
    measured: both.map(({ share, ms }) => ({
      what: `${texts} texts, ${name}, p${share * 100}`,
      value: roundedMs(ms),
      unit: 'ms',
      ...(texts === fullSize && share === 0.95 ? { target: { atMost } } : {}),
    })),
    timed: both.map(({ share, ms }) => ({ texts, name: `${name}, p${share * 100}`, ms })),
  };
};

export const timeFullAnswers = async (
  texts: number,
  { api }: CampusInEngine,
  corpus: CampusCorpus,
): Promise<TimedMeasures> => {
  const all: TimedMeasures[] = [];
  for (const { name, words } of lengths) {
    const calls = Array.from({ length: timesAsked }, (_, nth) => {
      const request = requestOf(corpus.question(words), words, nth);
      return async () => valueOf(await api.search(request, contextFor('bench', within)));
    });
    const taken = await timeCalls(calls);
    all.push(p50AndP95(texts, `${name}: full answer`, taken, words === 3 ? 10 : 20));
  }
  return { measured: all.flatMap((one) => one.measured), timed: all.flatMap((one) => one.timed) };
};
