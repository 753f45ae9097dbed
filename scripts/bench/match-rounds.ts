// Times the campus as a whole: everything searched for and scored again, and a round from its start to its publication.
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Round,
  RoundServiceDefinition,
  RoundState,
} from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { collectCandidates } from '../../services/matchmaking/candidates/collect-candidates.ts';
import { nextYardstick } from '../../services/matchmaking/kept/yardstick.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import { animator, call } from './fill-mesh.ts';
import type { InProcessMesh } from './mesh-in-process.ts';

const pageSize = 200;

/** Makes every finding stand on older semantics, as when expertise has learned anew. */
const ageFindings = async ({ deps: { findings } }: InProcessMesh): Promise<void> => {
  let after: string | undefined;
  do {
    const page = await findings.all({ limit: pageSize, ...(after === undefined ? {} : { after }) });
    await findings.batch(
      page.items.map(({ document, version }) => ({ put: { ...document, semantics: 0 }, ifVersion: version })),
    );
    after = page.next;
  } while (after !== undefined);
};

export const timeRescoring = async (
  mesh: InProcessMesh,
): Promise<{ readonly seconds: number; readonly candidates: number }> => {
  await ageFindings(mesh);
  const yardstick = await nextYardstick(mesh.deps.kept);
  const began = performance.now();
  const { pairs } = await collectCandidates(mesh.deps, {
    yardstick,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  return { seconds: (performance.now() - began) / 1000, candidates: pairs.length };
};

export const timeRound = async (mesh: InProcessMesh) => {
  const rounds = mesh.client(RoundServiceDefinition);
  const reaches = async (number: number, state: RoundState): Promise<Round> => {
    for (;;) {
      const round = valueOf(await rounds.getRound({ actor: animator, number }, call()));
      if (round.state === state) return round;
      if (round.state === RoundState.FAILED) throw new Error(`the round failed: ${round.failure}`);
      await pause(50);
    }
  };
  const began = performance.now();
  const { number } = valueOf(await rounds.startRound({ actor: animator, publish: false }, call()));
  const { report } = await reaches(number, RoundState.PROPOSED);
  const proposed = performance.now();
  valueOf(await rounds.publishRound({ actor: animator, number, ifVersion: undefined }, call()));
  await reaches(number, RoundState.PUBLISHED);
  return {
    proposedSeconds: (proposed - began) / 1000,
    publishedSeconds: (performance.now() - proposed) / 1000,
    pairs: report?.pairs ?? 0,
    gap: report?.gap ?? 1,
  };
};
