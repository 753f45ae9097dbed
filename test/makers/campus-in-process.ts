// A small campus on the embedded adapters in this process, asked by its contracts, as other services ask.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Language, Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import {
  ListSuggestionsRequest,
  MatchmakingServiceDefinition,
  type Suggestion,
} from '../../proto/generated/passerelle/matchmaking/v1/matchmaking.ts';
import {
  type Round,
  RoundServiceDefinition,
  type RoundState,
} from '../../proto/generated/passerelle/matchmaking/v1/rounds.ts';
import { OrganisationKind } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { Profile, ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { StatementKind, StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { contextFor } from '../../services/platform/call-context.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import { type InProcessMesh, meshInProcess } from '../../scripts/bench/mesh-in-process.ts';
import { anAnimator, asMessage } from './actors.ts';
import { eventually } from './eventually.ts';

export const animator = asMessage(anAnimator());
export const call = () => contextFor('test', 20_000);

/** Organisations that make knee braces, and those who need them: any of the ones suits any of the others. */
const offered = 'Orthèses de genou imprimées en 3D sur mesure pour adolescents';
const needed = 'Nous cherchons des orthèses de genou imprimées en 3D pour nos adolescents';

export const campusInProcess = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-rounds-'));
  let mesh: InProcessMesh | undefined;
  const running = (): InProcessMesh => {
    if (!mesh) throw new Error('the campus does not run');
    return mesh;
  };
  const put = async (profile: Profile): Promise<Profile> => {
    const profiles = running().client(ProfilesServiceDefinition);
    const request = {
      actor: animator,
      profile,
      ifVersion: undefined,
      idempotencyKey: undefined,
    };
    return valueOf(await profiles.putProfile(request, call()));
  };
  const join_ = async (name: string, kind: StatementKind, text: string): Promise<string> => {
    const language = Language.FRENCH;
    const visibility = Visibility.CAMPUS;
    const organisation = { name, kind: OrganisationKind.LAB, language, country: 'FR', visibility };
    const organisationId = (await put(Profile.fromPartial({ organisation }))).organisation?.id ?? '';
    for (const purpose of [ConsentPurpose.BE_SUGGESTED, ConsentPurpose.ANALYTICS])
      await put(
        Profile.fromPartial({
          consent: { subjectId: organisationId, purpose, given: true, textVersion: '2026-11' },
        }),
      );
    const type = StatementType.EQUIPMENT;
    await put(Profile.fromPartial({ statement: { organisationId, kind, type, text, language, visibility } }));
    return organisationId;
  };
  const rounds = () => running().client(RoundServiceDefinition);
  const round = async (number?: number): Promise<Round> =>
    valueOf(await rounds().getRound({ actor: animator, number }, call()));
  const suggestionsOf = async (organisationId: string): Promise<readonly Suggestion[]> => {
    const request = ListSuggestionsRequest.fromPartial({ actor: animator, organisationId, limit: 200 });
    const matchmaking = running().client(MatchmakingServiceDefinition);
    return valueOf(await matchmaking.listSuggestions(request, call())).items;
  };
  return {
    folder,
    start: async (): Promise<void> => {
      mesh = await meshInProcess(folder);
    },
    stop: async (): Promise<void> => {
      await mesh?.stop();
      mesh = undefined;
    },
    discard: async (): Promise<void> => {
      await mesh?.stop();
      await rm(folder, { recursive: true, force: true });
    },
    mesh: running,
    makers: (count: number): Promise<readonly string[]> =>
      inOrder(count, (nth) => join_(`Atelier ${nth}`, StatementKind.OFFER, offered)),
    seekers: (count: number): Promise<readonly string[]> =>
      inOrder(count, (nth) => join_(`Clinique ${nth}`, StatementKind.NEED, needed)),
    rounds,
    round,
    reaches: (state: RoundState, number?: number): Promise<Round> =>
      eventually(
        async () => {
          const found = await round(number);
          if (found.state !== state) throw new Error(`round ${found.number} is ${found.state}`);
          return found;
        },
        { withinMs: 30_000 },
      ),
    suggestionsOf,
    /** All that each of these is told of its suggestions, in their order; versions count writes only. */
    toldTo: async (ids: readonly string[]): Promise<readonly string[]> => {
      const all = await Promise.all(ids.map(suggestionsOf));
      return all.map((of) => JSON.stringify(of.map(({ version: _, ...said }) => said)));
    },
    /** Whom each of these is suggested, by id. */
    seenBy: async (ids: readonly string[]): Promise<readonly string[]> => {
      const all = await Promise.all(ids.map(suggestionsOf));
      return [
        ...new Set(all.flat().map(({ sides }) => sides.map((one) => one.organisationId).join(' '))),
      ].sort();
    },
  };
};

const inOrder = async <T>(count: number, make: (nth: number) => Promise<T>): Promise<readonly T[]> => {
  const made: T[] = [];
  for (let nth = 0; nth < count; nth += 1) made.push(await make(nth));
  return made;
};
