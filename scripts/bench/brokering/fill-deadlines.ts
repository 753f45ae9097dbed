// Makes a campus in a data folder on which introductions wait for answers whose deadlines all fall in one minute that is to
// come, and says in a line of JSON when it begins: `fill-deadlines.ts folder organisations introductions`.
import type { KeptIntroduction } from '../../../services/brokering/kept/introductions.ts';
import { brokering } from '../../../services/brokering/service.ts';
import { notifications } from '../../../services/notifications/service.ts';
import { openDataFolder } from '../../../services/platform/lifecycle/data-folder.ts';
import { fillMesh, settled } from '../fill-mesh.ts';
import { meshInProcess } from '../mesh-in-process.ts';
import { topicalCampus } from '../topical-campus.ts';
import { fillMembers } from './fill-members.ts';
import { keepIntroductions } from './keep-introductions.ts';
import { manyIntroductions } from './many-introductions.ts';

const [folder = '', organisations = '300', introductions = '10000'] = process.argv.slice(2);
const count = Number(introductions);
/** Until everybody knows of them and another process has started. */
const aheadMs = 60_000;
const minuteMs = 60_000;
const say = (text: string): void => void process.stderr.write(`  ${text}\n`);

const opened = openDataFolder(folder, { asEmpty: true });
if (opened.kind === 'refused') throw new Error(opened.because);
const mesh = await meshInProcess(folder, [brokering, notifications()]);
const campus = topicalCampus(Number(organisations));
const { organisationIds } = await fillMesh(mesh, campus, say);
const members = await fillMembers(mesh, organisationIds);
const now = Date.now();
const from = now + aheadMs;
const waiting = function* (): Generator<KeptIntroduction> {
  let nth = 0;
  for (const one of manyIntroductions({ ...members, suggested: [] }, { count, now, stages: ['offered'] })) {
    yield { ...one, due: { expire: new Date(from + (minuteMs * nth) / count).toISOString() } };
    nth += 1;
  }
};
await keepIntroductions(mesh.store, waiting());
await settled(mesh, campus.statements.length);
await mesh.stop();
opened.folder.release();
console.log(JSON.stringify({ from }));
