// Plays the scenes of the demonstration: opens introductions and has members and animators do what they do. A scene that was
// cut short goes on where it stands; what has been played is left alone, whatever became of it since.
import { forEachAtOnce } from '../../../services/gateway/web/imports/rows/at-once.ts';
import type { Json } from '../../../services/gateway/web/imports/rows/api.ts';
import { ProblemError } from '../../../services/gateway/web/imports/rows/problem.ts';
import type { Api, ApiAnswer, ApiRequest } from '../api/api.ts';
import { askUntilReady } from './ask-until-ready.ts';
import type { LineOutcome } from './line.ts';
import { openingOf, requestOf, type Scene, type Wish } from './scene.ts';
import { withoutHold } from './without-hold.ts';

export interface SceneLine {
  readonly line: number;
  readonly scene: Scene;
}

export interface Playing {
  readonly now: Date;
  readonly atOnce: number;
  readonly signal?: AbortSignal | undefined;
  readonly onPlayed: (line: number, outcome: LineOutcome) => void;
}

interface Standing {
  readonly id: string;
  /** How much has been done to it since it was opened, by people. */
  readonly acts: number;
}

const itemsOf = ({ items }: Json): readonly Json[] => (Array.isArray(items) ? (items as Json[]) : []);
const textOf = (of: Json | undefined, field: string): string => String(of?.[field] ?? '');
const keyOf = (organisationIds: readonly string[]): string => organisationIds.toSorted().join(' ');
const organisationPath = (reference: string): string => `/v1/organisations/${encodeURIComponent(reference)}`;

/** Ids of introductions by those whom they bring together. */
const allStanding = async (api: Api): Promise<Map<string, readonly string[]>> => {
  const found = new Map<string, readonly string[]>();
  let cursor: string | undefined;
  do {
    const page = await api.ask({ path: '/v1/introductions', query: { limit: 200, cursor } });
    for (const one of itemsOf(page)) {
      const parties = (one['parties'] ?? []) as readonly Json[];
      const key = keyOf(parties.map(({ organisation }) => textOf(organisation as Json, 'id')));
      found.set(key, [...(found.get(key) ?? []), textOf(one, 'id')]);
    }
    cursor = typeof page['next'] === 'string' ? page['next'] : undefined;
  } while (cursor !== undefined);
  return found;
};

const isAct = ({ by, action }: Json): boolean => (by === 'party' || by === 'animator') && action !== 'open';

/** The one in which most was done: that is the one which was played. */
const standingOf = async (api: Api, ids: readonly string[]): Promise<Standing | undefined> => {
  const all = await Promise.all(
    ids.map(async (id) => {
      const { history = [] } = await api.ask({ path: `/v1/introductions/${id}` });
      return { id, acts: (history as readonly Json[]).filter(isAct).length };
    }),
  );
  return all.toSorted((a, b) => b.acts - a.acts)[0];
};

/** Says it where the organisation never said anything of it: what was said since stays. */
const sayOnce = async (api: Api, { as, of, wish }: Wish, signal: AbortSignal | undefined): Promise<void> => {
  const patience = { signal };
  const ask = async (request: ApiRequest): Promise<Json> => {
    const answer = await askUntilReady(api, request, patience);
    if (!answer.ok) throw new ProblemError(answer.problem);
    return answer.body;
  };
  if (wish === 'review') {
    const path = `${organisationPath(of)}/review-wish`;
    const { version } = await ask({ path });
    if (version === 0) await ask({ method: 'PUT', path, actAs: as, body: { review: true } });
    return;
  }
  const path = `${organisationPath(of)}/consents`;
  const said = itemsOf(await ask({ path, query: { limit: 200 } }));
  if (said.some(({ purpose }) => purpose === 'be_contacted')) return;
  const body = { given: false, text_version: 'demonstration' };
  await ask({ method: 'PUT', path: `${path}/be_contacted`, actAs: as, body });
};

const play = async (
  api: Api,
  scene: Scene,
  { standing, now, signal }: Pick<Playing, 'now' | 'signal'> & { readonly standing: Standing | undefined },
): Promise<LineOutcome> => {
  for (const wish of scene.wishes ?? []) await sayOnce(api, wish, signal);
  let id = standing?.id;
  if (id === undefined) {
    const isTaken = (answer: ApiAnswer): boolean => !answer.ok && answer.problem.status === 409;
    const opened = await askUntilReady(api, openingOf(scene), { signal, isFinal: isTaken });
    // Somebody is bringing them together meanwhile.
    if (isTaken(opened)) return { kind: 'unchanged' };
    if (!opened.ok) return { kind: 'refused', problem: opened.problem };
    id = textOf(opened.body, 'id');
  }
  for (const step of scene.then.slice(standing?.acts ?? 0)) {
    const done = await askUntilReady(api, requestOf(step, id, now), { signal });
    if (!done.ok) return { kind: 'refused', problem: done.problem };
  }
  return { kind: standing ? 'changed' : 'created' };
};

const orRefusal = async (work: () => Promise<LineOutcome>): Promise<LineOutcome> =>
  work().catch((error: unknown) => {
    if (error instanceof ProblemError) return { kind: 'refused', problem: error.problem };
    throw error;
  });

export const playScenes = async (
  api: Api,
  scenes: readonly SceneLine[],
  { now, atOnce, signal, onPlayed }: Playing,
): Promise<void> => {
  const all = await allStanding(api);
  const toPlay: (() => Promise<void>)[] = [];
  await forEachAtOnce(scenes, atOnce, async ({ line, scene }) => {
    let standing: Standing | undefined;
    const looked = await orRefusal(async () => {
      const organisations = await Promise.all(
        scene.between.map((one) => api.ask({ path: organisationPath(one) })),
      );
      const ids = all.get(keyOf(organisations.map((one) => textOf(one, 'id')))) ?? [];
      standing = await standingOf(api, ids);
      return { kind: standing && standing.acts >= scene.then.length ? 'unchanged' : 'created' };
    });
    if (looked.kind === 'created')
      toPlay.push(async () =>
        onPlayed(line, await orRefusal(() => play(api, scene, { standing, now, signal }))),
      );
    else onPlayed(line, looked);
  });
  if (toPlay.length === 0 || signal?.aborted) return;
  await withoutHold(api, () =>
    forEachAtOnce(toPlay, atOnce, async (one) => {
      if (!signal?.aborted) await one();
    }),
  );
};
