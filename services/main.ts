#!/usr/bin/env node
// Starts the services this process was asked to run, and stops them when told.
import packageJson from '../package.json' with { type: 'json' };
import { compose } from './compose.ts';
import { readConfig } from './config.ts';
import { awaitFirstRound, fillDemonstration } from './fill-demonstration.ts';
import { type ListenOptions, urlOf } from './gateway/server.ts';
import { isLoopback } from './platform/is-loopback.ts';
import { openLog } from './platform/logging/logging.ts';
import { operatorTokenOf } from './platform/lifecycle/operator-token.ts';
import { stopOnSignal } from './platform/lifecycle/stop-on-signal.ts';
import { invite, pagesProgress, refuse, say, tellFirstLink, tellLink, welcome } from './say.ts';

const began = performance.now();
const read = readConfig(process.env, process.argv.slice(2));
if (read.kind === 'help') say(read.text);
else if (read.kind === 'invalid') refuse(read.text);
else {
  const { config } = read;
  const log = openLog({ level: config.logLevel, terminal: process.stderr.isTTY });
  let url = '';
  const onListening = (at: ListenOptions): void => {
    url = isLoopback(at.host) ? urlOf(at) : (config.publicUrl ?? '');
  };
  let filling = false;
  const isFilling = (): boolean => filling;
  const composed = await compose(config, {
    version: packageJson.version,
    log,
    onListening,
    isFilling,
    pages: pagesProgress,
    links: { onLink: tellLink, onFirstLink: tellFirstLink },
  });
  if (!composed.ok) refuse(composed.fault.detail ?? composed.fault.code);
  else {
    const mesh = composed.value;
    stopOnSignal(mesh, { withinMs: 10_000, log });
    await mesh.start().catch((error: Error) => refuse(error.message));
    welcome({ config, url, folder: mesh.folder, seconds: (performance.now() - began) / 1000 });
    filling = true;
    const entrance = {
      url,
      token: config.operatorToken ?? (mesh.folder ? operatorTokenOf(mesh.folder.path) : ''),
    };
    await fillDemonstration(mesh.folder, entrance);
    const isDemonstration = mesh.folder?.kind === 'demonstration';
    // Asked for again and again: these are the process's own requests, too.
    if (isDemonstration) await awaitFirstRound(entrance);
    filling = false;
    if (isDemonstration) invite(url);
  }
}
