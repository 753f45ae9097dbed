// The calls of the web app.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { webClient } from '../../../../scripts/make-web-client.ts';
import { root } from '../../architecture/source-files.ts';

it('the calls of the web app are those of our OpenAPI document: `npm run client` makes them', async () => {
  const kept = readFileSync(join(root, 'services/gateway/web/api/generated.ts'), 'utf8');
  expect(await webClient()).toBe(kept);
});
