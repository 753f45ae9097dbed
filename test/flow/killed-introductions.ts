// What must hold of introductions whatever was killed: each telling was told once to each member, events tell what the
// documents say, and whatever is still due is known to the schedule.
import { IntroductionChanged, Stage } from '../../proto/generated/passerelle/brokering/v1/introductions.ts';
import { introductionChanged } from '../../proto/topics.ts';
import { nextDue } from '../../services/brokering/introductions/due-times.ts';
import type { TellingCode } from '../../services/brokering/introductions/introduction.ts';
import type { KeptIntroduction } from '../../services/brokering/kept/introductions.ts';
import { introductionDue } from '../../services/brokering/keep-introduction.ts';
import type { Notice } from '../../services/notifications/notice.ts';
import { enumWords } from '../../services/platform/enum-words.ts';
import { dueTimesOf } from '../../services/platform/schedule/due-times.ts';
import { readDocuments, readLog, type TestMesh } from '../makers/test-mesh.ts';

const stages = enumWords(Stage);

/** What a person is told of it; the other codes do not come up here. */
const kinds: Partial<Readonly<Record<TellingCode, Notice['kind']>>> = {
  offered: 'introduction_offered',
  introduced: 'introduced',
  meeting_set: 'meeting_set',
  declined: 'introduction_ended',
  expired: 'introduction_ended',
  blocked: 'introduction_ended',
};

/** What each member has to be told of them, as `person introduction kind`; sorted. */
export const dueToBeTold = (
  introductions: readonly KeptIntroduction[],
  membersOf: (organisationId: string) => readonly string[],
): readonly string[] =>
  introductions
    .flatMap(({ id, tellings }) =>
      tellings.flatMap(({ code, organisationIds }) =>
        organisationIds.flatMap((organisation) =>
          membersOf(organisation).map((person) => `${person} ${id} ${kinds[code] ?? code}`),
        ),
      ),
    )
    .toSorted();

const from = <T>(documents: ReadonlyMap<string, unknown>, collection: string): readonly T[] =>
  [...documents].flatMap(([name, document]) => (name.startsWith(`${collection}/`) ? [document as T] : []));

/** Of a mesh that does not run. */
export const readBrokering = async (mesh: TestMesh) => {
  const introductions = from<KeptIntroduction>(await readDocuments(mesh, 'owned'), 'brokering.introductions');
  const notices = from<Notice>(
    new Map([...(await readDocuments(mesh, 'derived')), ...(await readDocuments(mesh, 'owned'))]),
    'notifications.notices',
  );
  return {
    introductions,
    told: notices
      .filter(({ about }) => about.kind === 'introduction')
      .map(({ personId, about, kind }) => `${personId} ${about.id} ${kind}`)
      .toSorted(),
  };
};

const lastEvents = async (mesh: TestMesh): Promise<ReadonlyMap<string, IntroductionChanged>> => {
  const { topic } = introductionChanged;
  const last = new Map<string, IntroductionChanged>();
  for (const event of await readLog(mesh))
    if (event.topic === topic.name) last.set(event.key, IntroductionChanged.decode(event.body));
  return last;
};

/** What others were told last is not what stands; or nobody will wake what is due. Of a mesh that does not run. */
export const halfSent = async (
  mesh: TestMesh,
  introductions: readonly KeptIntroduction[],
): Promise<readonly string[]> => {
  const events = await lastEvents(mesh);
  const store = await mesh.openStore();
  const schedule = await store.collection(dueTimesOf('brokering'));
  const wrong: string[] = [];
  for (const { id, stage, tellings, due } of introductions) {
    const told = events.get(id)?.introduction;
    const said = told && { stage: stages.word(told.stage), tellings: told.tellings.map((one) => one.id) };
    const stands = { stage, tellings: tellings.map((one) => one.id) };
    if (JSON.stringify(said) !== JSON.stringify(stands))
      wrong.push(`${id}: ${JSON.stringify(said)} was told, ${JSON.stringify(stands)} stands`);
    const at = nextDue({ due });
    const wake = (await schedule.get(`${introductionDue}/${id}`))?.document.dueAt;
    if (at !== undefined && (wake === undefined || wake > at))
      wrong.push(`${id}: ${at} is due, woken ${wake}`);
  }
  await store.close();
  return wrong;
};
