#!/usr/bin/env node
// The terminal client: `npx passerelle COMMAND`. Everything it does goes through the REST API.

const [major = 0] = process.versions.node.split('.').map(Number);

const run = async (): Promise<void> => {
  // Loaded once the version is known to be right.
  const { runCli } = await import('./passerelle/run-cli.ts');
  const { terminalOn } = await import('./passerelle/terminal.ts');
  const interruption = new AbortController();
  const interrupt = (): void => {
    // The second time, nothing is waited for.
    if (interruption.signal.aborted) process.exit(130);
    interruption.abort();
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  // Whoever reads us, such as `head`, has had enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  process.exitCode = await runCli({
    args: process.argv.slice(2),
    environment: process.env,
    terminal: terminalOn({ out: process.stdout, err: process.stderr }, process.env),
    signal: interruption.signal,
  });
};

if (major >= 24) await run();
else {
  console.error(
    `passerelle needs Node 24, this is ${process.versions.node}: run it with \`npx passerelle\`, or install Node 24.`,
  );
  process.exitCode = 1;
}
