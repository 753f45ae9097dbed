// Makes a campus with many introductions in a data folder, settled, and writes what people can do to them into a file:
// `fill-introduced-campus.ts folder file organisations introductions`. Prints what it is as JSON.
import { writeFileSync } from 'node:fs';
import { brokering } from '../../../services/brokering/service.ts';
import type { KeptIntroduction } from '../../../services/brokering/kept/introductions.ts';
import { notifications } from '../../../services/notifications/service.ts';
import { openDataFolder } from '../../../services/platform/lifecycle/data-folder.ts';
import { fillMesh, settled } from '../fill-mesh.ts';
import { type InProcessMesh, meshInProcess } from '../mesh-in-process.ts';
import { topicalCampus } from '../topical-campus.ts';
import { campusNames } from './campus-names.ts';
import { fillMembers } from './fill-members.ts';
import { keepIntroductions } from './keep-introductions.ts';
import { createPlanner, type Planner } from './load-plan.ts';
import { manyIntroductions } from './many-introductions.ts';
import type { SuggestedPair } from './pick-parties.ts';

const [folder = '', file = '', organisations = '10000', introductions = '100000'] = process.argv.slice(2);
const say = (text: string): void => void process.stderr.write(`  ${text}\n`);

const suggestedPairs = async ({ deps }: InProcessMesh): Promise<readonly SuggestedPair[]> => {
  const found: SuggestedPair[] = [];
  let after: string | undefined;
  do {
    const page = await deps.suggestions.all({
      limit: 1_000,
      ...(after === undefined ? {} : { after }),
    });
    found.push(
      ...page.items.map(({ document }) => ({ id: document.id, organisationIds: document.organisationIds })),
    );
    after = page.next;
  } while (after !== undefined);
  return found;
};

const seen = function* (all: Iterable<KeptIntroduction>, { see }: Planner): Generator<KeptIntroduction> {
  for (const one of all) {
    see(one);
    yield one;
  }
};

const opened = openDataFolder(folder, { asEmpty: true });
if (opened.kind === 'refused') throw new Error(opened.because);
const mesh = await meshInProcess(folder, [brokering, notifications()]);
const { names } = campusNames(Number(organisations));
const plain = topicalCampus(Number(organisations));
const campus = {
  ...plain,
  organisations: plain.organisations.map((one, nth) => ({ ...one, name: names[nth] })),
};
const { organisationIds } = await fillMesh(mesh, campus, say);
const members = await fillMembers(mesh, organisationIds);
say('members are in');
const suggested = await suggestedPairs(mesh);
const planner = createPlanner(members);
const made = manyIntroductions({ ...members, suggested }, { count: Number(introductions), now: Date.now() });
await keepIntroductions(mesh.store, seen(made, planner));
writeFileSync(file, JSON.stringify(planner.plan()));
say(`${introductions} introductions are written, ${suggested.length} suggestions`);
await settled(mesh, campus.statements.length);
say('everybody knows of them');
await mesh.stop();
opened.folder.release();
console.log(JSON.stringify({ suggestions: suggested.length }));
