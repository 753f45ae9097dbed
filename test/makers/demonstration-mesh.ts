// The campus of demonstration as `npm start` serves it, loaded, with its web app made.
import { rm } from 'node:fs/promises';
import { operatorTokenOf } from '../../services/platform/lifecycle/operator-token.ts';
import { demonstrationFolder } from './demonstration-folder.ts';
import { eventually } from './eventually.ts';
import { type PasserelleProcess, startProcess } from './passerelle-process.ts';
import { type RestClient, restClient } from './rest-client.ts';

export interface DemonstrationMesh {
  readonly url: string;
  rest(): RestClient;
  /** All that its process wrote, log included, once it has asked people in. */
  invited(): Promise<string>;
  /** Ends at once, as in a crash. */
  kill(): Promise<void>;
  /** Again at the same address. */
  restart(): Promise<void>;
  discard(): Promise<void>;
}

/** Until it is made. */
export const webAppAt = (url: string): Promise<void> =>
  eventually(
    async () => {
      const page = await fetch(url, { headers: { Accept: 'text/html' } });
      if (page.status !== 200) throw new Error(`the web app answers ${page.status}`);
    },
    { withinMs: 60_000 },
  );

export const demonstrationMesh = async (
  environment: Readonly<Record<string, string>> = {},
): Promise<DemonstrationMesh> => {
  const folder = await demonstrationFolder();
  const start = (port: string): Promise<PasserelleProcess> =>
    startProcess({ environment: { PORT: port, PASSERELLE_DATA: folder, ...environment } });
  let running = await start('0');
  const { url } = running;
  const rest = (): RestClient => restClient(url, operatorTokenOf(folder));
  await webAppAt(url).catch(async (error: unknown) => {
    await running.kill();
    throw error;
  });
  return {
    url,
    rest,
    invited: async () => {
      await running.says(/try +npx passerelle suggestions/);
      return running.output();
    },
    kill: () => running.kill(),
    restart: async () => {
      running = await start(new URL(url).port);
      await webAppAt(url);
    },
    discard: async () => {
      await running.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
