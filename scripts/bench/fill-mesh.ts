// Puts a campus into a mesh by the contract of profiles, and waits until all of it was searched for and a round is there.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ActorKind, Actor, Role } from '../../proto/generated/passerelle/mesh/v1/actor.ts';
import { Language, Visibility } from '../../proto/generated/passerelle/mesh/v1/visibility.ts';
import { OrganisationKind } from '../../proto/generated/passerelle/profiles/v1/organisation.ts';
import { ConsentPurpose } from '../../proto/generated/passerelle/profiles/v1/person.ts';
import { Profile, ProfilesServiceDefinition } from '../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { StatementKind, StatementType } from '../../proto/generated/passerelle/profiles/v1/statement.ts';
import { roundInTheMaking } from '../../services/matchmaking/campus-round/start-round.ts';
import { publishedRound } from '../../services/matchmaking/kept/published.ts';
import { contextFor } from '../../services/platform/call-context.ts';
import { enumWords } from '../../services/platform/enum-words.ts';
import { valueOf } from '../../services/platform/faults/fault.ts';
import type { InProcessMesh } from './mesh-in-process.ts';
import type { SyntheticCampus } from './synthetic-campus.ts';

export const animator = Actor.fromPartial({
  kind: ActorKind.PERSON,
  personId: 'per_00000000000000000000000000',
  // Who makes staff of somebody is an administrator.
  roles: [Role.ANIMATOR, Role.ADMINISTRATOR],
  locale: 'fr',
  requestId: 'bench',
});

export const call = () => contextFor(randomUUID(), 60_000);

export interface FilledMesh {
  readonly seconds: number;
  readonly organisationIds: readonly string[];
  /** As they were put, with their ids. */
  readonly statements: readonly Profile[];
}

const inFlight = 64;
const calmMs = 3_000;

/** As many at once as one process answers well. */
export const each = async <T, R>(
  items: readonly T[],
  work: (item: T, nth: number) => Promise<R>,
): Promise<readonly R[]> => {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as T, at);
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return results;
};

const kinds = enumWords(OrganisationKind);
const types = enumWords(StatementType);
const statementKinds = enumWords(StatementKind);
const languageOf = (code: unknown): Language => (code === 'en' ? Language.ENGLISH : Language.FRENCH);

const organisationOf = (one: Record<string, unknown>): Profile =>
  Profile.fromPartial({
    organisation: {
      name: String(one['name']),
      kind: kinds.value(one['kind'] as (typeof kinds.all)[number]),
      language: languageOf(one['language']),
      country: 'FR',
      visibility: Visibility.PUBLIC,
      invented: true,
    },
  });

const statementOf = (one: Record<string, unknown>, organisationId: string): Profile =>
  Profile.fromPartial({
    statement: {
      organisationId,
      kind: statementKinds.value(one['kind'] as (typeof statementKinds.all)[number]),
      type: types.value(one['type'] as (typeof types.all)[number]),
      text: String(one['text']),
      language: languageOf(one['language']),
      visibility: Visibility.PUBLIC,
      invented: true,
    },
  });

/** Expertise learns anew once a tenth of its sources are others: until then, it is not told of all. */
const learned = 0.85;

/** Until nobody is behind, almost all was learned from, nothing stands on older semantics, and a round is published and none in the making, for a while. */
export const settled = async ({ lag, deps }: InProcessMesh, statements: number): Promise<void> => {
  let calmSince = performance.now();
  while (performance.now() - calmSince < calmMs) {
    await pause(250);
    const behind = (await lag()).some(({ committed, end }) => committed < end);
    const { items } = await deps.findings.query({ index: 'bySemantics', equals: [], limit: 1 });
    const isOld = items.some(({ document }) => document.semantics < deps.campus.semantics.version);
    const making = await roundInTheMaking(deps.kept);
    const published = await publishedRound(deps.kept.published);
    const isLearned = deps.campus.semantics.sources >= learned * statements;
    if (behind || isOld || making || !published || !isLearned) calmSince = performance.now();
  }
};

export const fillMesh = async (
  mesh: InProcessMesh,
  { organisations, statements }: SyntheticCampus,
  say: (text: string) => void,
): Promise<FilledMesh> => {
  const profiles = mesh.client(ProfilesServiceDefinition);
  const put = async (profile: Profile): Promise<Profile> =>
    valueOf(
      await profiles.putProfile(
        { actor: animator, profile, ifVersion: undefined, idempotencyKey: undefined },
        call(),
      ),
    );
  const began = performance.now();
  const ids = new Map<unknown, string>();
  await each(organisations, async (one) => {
    const { organisation } = await put(organisationOf(one));
    const subjectId = organisation?.id ?? '';
    ids.set(one['external_id'], subjectId);
    for (const purpose of [ConsentPurpose.BE_SUGGESTED, ConsentPurpose.ANALYTICS])
      await put(
        Profile.fromPartial({ consent: { subjectId, purpose, given: true, textVersion: '2026-11' } }),
      );
  });
  const kept = await each(statements, (one) => put(statementOf(one, ids.get(one['organisation']) ?? '')));
  say(`written after ${Math.round((performance.now() - began) / 1000)} s`);
  await settled(mesh, statements.length);
  const seconds = (performance.now() - began - calmMs) / 1000;
  return { seconds, organisationIds: [...ids.values()], statements: kept };
};
