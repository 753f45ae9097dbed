// The embedded mesh as a victim: its one process is killed.
import { embeddedMesh } from '../../test/makers/embedded-mesh.ts';
import { readLog } from '../../test/makers/test-mesh.ts';
import type { Victim } from './round.ts';

export const embeddedVictim = async (): Promise<Victim & { discard(): Promise<void> }> => {
  const mesh = await embeddedMesh();
  await mesh.start();
  return {
    rest: () => mesh.rest(),
    strikesAll: true,
    strike: async () => {
      await mesh.kill();
      return { what: 'its process', revive: () => mesh.start() };
    },
    readLog: () => readLog(mesh),
    logIsOpen: false,
    discard: () => mesh.discard(),
  };
};
