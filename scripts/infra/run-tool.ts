// Runs a tool that the machine must have (java, mvn, go, git), and says how to get it when it is missing.
import { spawn } from 'node:child_process';

const CURES = {
  java: 'Install a Java 17 or newer (Debian: openjdk-17-jre-headless; macOS: brew install openjdk).',
  mvn: 'Install Maven (Debian: maven; macOS: brew install maven); it is needed once, to fetch Kafka.',
  go: 'Install Go 1.22 or newer (https://go.dev/dl); it is needed once, to build the document server.',
  git: 'Install git; it is needed once, to patch the document server.',
} as const;

export type Tool = keyof typeof CURES;

/** Resolves to what the tool printed; what it says on stderr is passed on. */
export const runTool = async (
  tool: Tool,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> => {
  const child = spawn(tool, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'ENOENT' ? new Error(`${tool} is missing. ${CURES[tool]}`) : fault),
    );
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${tool} ${args.join(' ')} ended with ${code}.\n${printed}`);
  return printed;
};

/** Refuses a Java that is too old for Kafka 4. */
export const requireJava = async (): Promise<void> => {
  const version = /^(?:openjdk|java) (\d+)/m.exec(await runTool('java', ['--version']))?.[1];
  if (version === undefined || Number(version) < 17)
    throw new Error(`java is version ${version ?? 'unknown'}, too old. ${CURES.java}`);
};
