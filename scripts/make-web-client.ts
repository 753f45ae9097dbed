// Makes the calls of the web app from the OpenAPI document: `npm run client`.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSource } from 'oazapfts';
import { openApiDocument } from '../services/gateway/openapi.ts';
import { routes } from '../services/gateway/routes.ts';

const target = join(import.meta.dirname, '../services/gateway/web/api/generated.ts');

/** The client says them of itself, at every call. */
const saidByClient = new Set(['Accept-Language', 'Passerelle-Act-As', 'X-Request-Id']);
/** Pages show what they ask for. */
const neverSaid = 'fields';

interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { parameters?: { name: string }[]; responses: Record<string, unknown> }>>
    >
  >;
}

/** The generator reads files only. */
export const webClient = async (): Promise<string> => {
  const document = JSON.parse(JSON.stringify(openApiDocument(routes, '1'))) as Described;
  for (const path of Object.values(document.paths))
    for (const operation of Object.values(path)) {
      operation.parameters = (operation.parameters ?? []).filter(
        ({ name }) => !saidByClient.has(name) && name !== neverSaid,
      );
      // A problem is a problem, whatever its status: the one by default stands for all.
      for (const status of Object.keys(operation.responses))
        if (Number(status) >= 400) delete operation.responses[status];
    }
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-client-'));
  try {
    const file = join(folder, 'openapi.json');
    await writeFile(file, JSON.stringify(document));
    return await generateSource(file, { optimistic: true });
  } finally {
    await rm(folder, { recursive: true });
  }
};

if (import.meta.main) await writeFile(target, await webClient());
