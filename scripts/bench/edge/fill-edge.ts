// Makes a campus with members, staff and a notice in a data folder, settled, and writes who they are into a file:
// `fill-edge.ts folder file organisations`. Prints how long it took as JSON.
import { writeFileSync } from 'node:fs';
import { ConsentPurpose } from '../../../proto/generated/passerelle/profiles/v1/person.ts';
import {
  Profile,
  ProfilesServiceDefinition,
} from '../../../proto/generated/passerelle/profiles/v1/profiles.ts';
import { brokering } from '../../../services/brokering/service.ts';
import type { Deps } from '../../../services/notifications/deps.ts';
import { tell } from '../../../services/notifications/keep-notices.ts';
import { membersOf } from '../../../services/notifications/members-of.ts';
import { noticeId } from '../../../services/notifications/notice.ts';
import { notifications } from '../../../services/notifications/service.ts';
import { valueOf } from '../../../services/platform/faults/fault.ts';
import { openDataFolder } from '../../../services/platform/lifecycle/data-folder.ts';
import type { AnyService } from '../../../services/platform/service.ts';
import { fillMembers } from '../brokering/fill-members.ts';
import { animator, call, each, fillMesh, settled } from '../fill-mesh.ts';
import { meshInProcess } from '../mesh-in-process.ts';
import { seededRandom } from '../seeded-random.ts';
import { topicalCampus } from '../topical-campus.ts';
import type { EdgeCampus } from './edge-campus.ts';

const [folder = '', file = '', organisations = '10000'] = process.argv.slice(2);
const say = (text: string): void => void process.stderr.write(`  ${text}\n`);
const mostMembers = 1_000;
const questions = 2_000;
const wordsOfQuestion = 3;
const profiles = 500;
/** Of which a profile is made: some eighty words. */
const statementsOfProfile = 6;

const began = performance.now();
const opened = openDataFolder(folder, { asEmpty: true });
if (opened.kind === 'refused') throw new Error(opened.because);
let notifying: unknown;
const service = notifications();
const watched: AnyService = {
  ...service,
  open: async (platform) => (notifying = await service.open(platform)),
};
const mesh = await meshInProcess(folder, [brokering, watched]);
const campus = topicalCampus(Number(organisations));
const { organisationIds } = await fillMesh(mesh, campus, say);
say('a round is published');

/** Every second one appears to partners. */
const client = mesh.client(ProfilesServiceDefinition);
await each(
  organisationIds.filter((_, nth) => nth % 2 === 0),
  async (subjectId) => {
    const purpose = ConsentPurpose.APPEAR_TO_PARTNERS;
    const profile = Profile.fromPartial({
      consent: { subjectId, purpose, given: true, textVersion: '2026-11' },
    });
    const request = { actor: animator, profile, ifVersion: undefined, idempotencyKey: undefined };
    valueOf(await client.putProfile(request, call()));
  },
);
const apart = Math.max(1, Math.floor(organisationIds.length / mostMembers));
const { speakers, animators } = await fillMembers(
  mesh,
  organisationIds.filter((_, nth) => nth % apart === 0),
);
await settled(mesh, campus.statements.length);
say('members are in');

const [told] = speakers;
if (!told) throw new Error('nobody belongs to the campus');
const cause = ['bench', 'edge'];
const about = { kind: 'introduction', id: 'int_bench' } as const;
const { organisationId } = told;
const at = new Date().toISOString();
const telling = { about, kind: 'introduced', cause, organisationIds: [organisationId], at } as const;
const deps = notifying as Deps;
await tell(deps, [{ telling, members: await membersOf(deps, organisationId) }]);
await settled(mesh, campus.statements.length);
await mesh.stop();
opened.folder.release();

const random = seededRandom(11);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const texts = campus.statements.map((one) => String(one['text']));
const some = <T>(count: number, make: () => T): readonly T[] => Array.from({ length: count }, make);
const found: EdgeCampus = {
  members: speakers,
  animators,
  notice: { id: noticeId(told.personId, cause), personId: told.personId },
  questions: some(questions, () => {
    const words = pick(texts).split(' ');
    return some(wordsOfQuestion, () => pick(words)).join(' ');
  }),
  profiles: some(profiles, () => {
    const first = Math.floor(random() * (texts.length - statementsOfProfile));
    return texts.slice(first, first + statementsOfProfile).join('. ');
  }),
};
writeFileSync(file, JSON.stringify(found));
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1_000 }));
