// Times edits on a campus that runs: until the candidates follow, and until what became forbidden is withdrawn.
import { setTimeout as pause } from 'node:timers/promises';
import {
  ListCandidatesRequest,
  ListSuggestionsRequest,
  MatchmakingServiceDefinition,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import { ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import {
  Profile,
  ProfileKind,
  ProfilesServiceDefinition,
} from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { derivedId } from '../../services/platform/ids.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import { animator, call, type FilledMesh } from './fill-mesh.ts';
import type { InProcessMesh } from './mesh-in-process.ts';

const edits = 300;
const withdrawals = 100;
/** So many a second, whatever becomes of those before. */
const perSecond = 20;

const paced = async <T>(
  items: readonly T[],
  run: (item: T) => Promise<number>,
): Promise<readonly number[]> => {
  const began = performance.now();
  const running: Promise<number>[] = [];
  for (const [nth, item] of items.entries()) {
    running.push(run(item));
    await pause(Math.max(0, began + ((nth + 1) * 1000) / perSecond - performance.now()));
  }
  return Promise.all(running);
};

const spread = <T>(items: readonly T[], count: number): readonly T[] =>
  items.filter((_, at) => at % Math.max(1, Math.floor(items.length / count)) === 0).slice(0, count);

export const timeEdits = async (mesh: InProcessMesh, { statements, organisationIds }: FilledMesh) => {
  const profiles = mesh.client(ProfilesServiceDefinition);
  const matchmaking = mesh.client(MatchmakingServiceDefinition);
  const put = async (profile: Profile, ifVersion: number): Promise<Profile> =>
    valueOf(
      await profiles.putProfile({ actor: animator, profile, ifVersion, idempotencyKey: undefined }, call()),
    );

  const toCandidates = async (of: Profile): Promise<number> => {
    const { statement } = of;
    if (!statement) throw new Error('what was put is no statement');
    const text = `${statement.text} En urgence.`;
    const { version } = await put(Profile.fromPartial({ statement: { ...statement, text } }), of.version);
    const began = performance.now();
    const request = ListCandidatesRequest.fromPartial({
      actor: animator,
      organisationId: statement.organisationId,
      limit: 50,
      atLeast: [{ aggregateId: statement.id, version }],
    });
    valueOf(await matchmaking.listCandidates(request, call()));
    return performance.now() - began;
  };

  const suggestionsOf = async (organisationId: string): Promise<number> => {
    const request = ListSuggestionsRequest.fromPartial({ actor: animator, organisationId, limit: 200 });
    return valueOf(await matchmaking.listSuggestions(request, call())).items.length;
  };
  const toWithdrawal = async (subjectId: string): Promise<number> => {
    const purpose = ConsentPurpose.BE_SUGGESTED;
    const reference = derivedId('cns', subjectId, 'be_suggested');
    const found = await profiles.getProfile(
      { actor: animator, kind: ProfileKind.CONSENT, reference },
      call(),
    );
    const { consent, version } = valueOf(found);
    await put(Profile.fromPartial({ consent: { ...consent, subjectId, purpose, given: false } }), version);
    const began = performance.now();
    while ((await suggestionsOf(subjectId)) > 0) await pause(5);
    return performance.now() - began;
  };

  const candidateMs = await paced(spread(statements, edits), toCandidates);
  const suggested: string[] = [];
  for (const id of spread(organisationIds, withdrawals))
    if ((await suggestionsOf(id)) > 0) suggested.push(id);
  return { candidateMs, withdrawalMs: await paced(suggested, toWithdrawal) };
};
