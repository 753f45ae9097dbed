// The page for partner developers is true: every command on it is run as it stands, with a real key, against the campus of
// demonstration, and answers what the page shows.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DemonstrationMesh, demonstrationMesh } from '../makers/demonstration-mesh.ts';
import { freePort } from '../makers/servers-mesh.ts';

const root = join(import.meta.dirname, '../..');
const page = join(root, 'services/gateway/partner/README.md');

interface Shown {
  readonly command: string;
  /** What the page shows below it; '' where it shows nothing. */
  readonly output: string;
}

interface Block {
  readonly language: string;
  readonly lines: readonly string[];
}

const blocksOf = (text: string): readonly Block[] =>
  [...text.matchAll(/^```(\w+)\n([^]*?)^```$/gm)].map(([, language = '', body = '']) => ({
    language,
    lines: body.trimEnd().split('\n'),
  }));

const shownIn = ({ lines }: Block): readonly Shown[] =>
  lines.reduce<Shown[]>((all, line) => {
    const before = all.at(-1);
    if (line.startsWith('$ ')) return [...all, { command: line.slice(2), output: '' }];
    if (!before) throw new Error(`no command shows ${line}`);
    return [...all.slice(0, -1), { ...before, output: `${before.output}${line}\n` }];
  }, []);

/** What the page has a developer set first, but for the secret. */
const settingsIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(({ language, lines }) =>
    language === 'sh' && lines[0]?.startsWith('export PSK=') ? lines.slice(1) : [],
  );

/** Programs name their file first. */
const programsIn = (blocks: readonly Block[]): readonly (readonly [name: string, text: string])[] =>
  blocks.flatMap(({ language, lines }) => {
    const [, name] = /^\/\/ ([\w-]+\.\w+)/.exec(lines[0] ?? '') ?? [];
    return name !== undefined && ['js', 'ts'].includes(language) ? [[name, lines.join('\n')] as const] : [];
  });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** How long something took is other each time. */
const isSameNumber = (shown: number, answered: number, at: string): boolean => {
  const decimals = String(shown).split('.')[1]?.length ?? 0;
  return at.endsWith('.ms') || Math.abs(answered - shown) <= 0.51 * 10 ** -decimals * Math.min(decimals, 1);
};

/**
 * Where what is shown is not what was answered: fields, their types, things in lists, and numbers as they are rounded. Ids
 * are other in each demonstration, and so is what comes first of those that are equal.
 */
const unlike = (shown: unknown, answered: unknown, at = ''): readonly string[] => {
  if (Array.isArray(shown)) {
    if (!Array.isArray(answered)) return [`${at}: no list`];
    return shown.flatMap((one, place) => {
      const tries = answered.map((other) => unlike(one, other, `${at}[${place}]`));
      return tries.some((found) => found.length === 0) ? [] : (tries[0] ?? [`${at}[${place}]: nothing`]);
    });
  }
  if (typeof shown === 'object' && shown !== null) {
    if (typeof answered !== 'object' || answered === null) return [`${at}: no object`];
    const fields = answered as Readonly<Record<string, unknown>>;
    return Object.entries(shown).flatMap(([name, value]) =>
      name in fields ? unlike(value, fields[name], `${at}.${name}`) : [`${at}.${name}: not there`],
    );
  }
  const isSame =
    typeof shown === 'number' && typeof answered === 'number'
      ? isSameNumber(shown, answered, at)
      : typeof shown === typeof answered;
  return isSame ? [] : [`${at}: ${JSON.stringify(answered)}`];
};

/** In a line of text, `…` stands for anything, and a number for any number. */
const lineLike = (line: string): RegExp =>
  new RegExp(
    `^${line
      .replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
      .replaceAll('…', '.*')
      .replaceAll(/\d+/g, String.raw`\d+`)}$`,
    'm',
  );

const differences = (output: string, answered: string): readonly string[] => {
  const shown = parsed(output);
  if (shown !== undefined) return unlike(shown, parsed(answered));
  const lines = output.split('\n').filter((line) => line !== '');
  const text = answered.replaceAll('\r', '');
  return lines.flatMap((line) => (lineLike(line).test(text) ? [] : [`not answered: ${line}`]));
};

const hasCurl = spawnSync('curl', ['--version']).status === 0;
const about = hasCurl ? describe : describe.skip;

about('the page for partner developers', () => {
  let mesh: DemonstrationMesh;
  let folder: string;
  let blocks: readonly Block[];
  let commands: readonly Shown[];
  let ports: { readonly partner: number; readonly receiver: number };

  beforeAll(async () => {
    ports = { partner: await freePort(), receiver: await freePort() };
    mesh = await demonstrationMesh({ PARTNER_GRPC_PORT: String(ports.partner) });
    folder = await mkdtemp(join(tmpdir(), 'passerelle-partner-'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    blocks = blocksOf(await readFile(page, 'utf8'));
    commands = blocks.filter(({ language }) => language === 'console').flatMap(shownIn);
  }, 180_000);
  afterAll(async () => {
    await mesh?.discard();
    await rm(folder, { recursive: true, force: true });
  });

  /** The campus and the receiver are where there was room for them. */
  const here = (text: string): string =>
    text
      .replaceAll('http://127.0.0.1:8080', mesh.url)
      .replaceAll('127.0.0.1:9443', `127.0.0.1:${ports.partner}`)
      .replaceAll(/127\.0\.0\.1:9999|listen\(9999/g, (found) =>
        found.replace('9999', String(ports.receiver)),
      );

  /** One shell for the whole page, as its reader has: what each command wrote, and the statuses of its answers. */
  const script = (): string =>
    [
      "trap 'kill $(jobs -p) 2>/dev/null' EXIT",
      // Programs of this repository, without asking a registry.
      `npx() { [ "$1" = -y ] && shift; "${join(root, 'node_modules/.bin')}/$1" "\${@:2}"; }`,
      `curl() { command curl -w '%{stderr}%{http_code}\\n' "$@"; }`,
      ...settingsIn(blocks).map(here),
      ...commands.flatMap(({ command }, at) =>
        command.endsWith('&')
          ? [
              `${here(command.slice(0, -1))} >${at}.out 2>${at}.err &`,
              `until (exec 3<>/dev/tcp/127.0.0.1/${ports.receiver}) 2>/dev/null; do kill -0 $! || exit 1; done`,
            ]
          : [`{ ${here(command)}`, `} >${at}.out 2>${at}.err; echo $? >${at}.code`],
      ),
    ].join('\n');

  it('answers what it shows', async () => {
    const { secret } = await mesh.rest().take('POST', '/v1/keys', {
      body: { name: 'The page', scopes: ['expertise:read', 'changes:read', 'webhooks:write'] },
    });
    for (const [name, text] of programsIn(blocks)) await writeFile(join(folder, name), here(text));
    await writeFile(join(folder, 'page.sh'), script());
    const environment = {
      PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      PSK: secret as string,
      PASSERELLE: mesh.url,
    };
    await promisify(execFile)('bash', ['page.sh'], { cwd: folder, env: environment, timeout: 100_000 });
    const read = (at: number, part: string): Promise<string> =>
      readFile(join(folder, `${at}.${part}`), 'utf8').catch(() => '');
    const told: unknown[] = [];
    for (const [at, { command, output }] of commands.entries()) {
      const [out, errors, code] = await Promise.all([read(at, 'out'), read(at, 'err'), read(at, 'code')]);
      const statuses = [...errors.matchAll(/^(\d{3})$/gm)].map(([, status]) => Number(status));
      const wanted = (parsed(output) as { status?: unknown } | undefined)?.status;
      const isRight = (status: number): boolean =>
        typeof wanted === 'number' ? status === wanted : status >= 200 && status < 300;
      const wrong = [
        ...(code.trim() === '0' || command.endsWith('&') ? [] : [`ended with ${code} ${errors}`]),
        ...(command.includes('curl -s') && statuses.length === 0 ? ['no answer'] : []),
        ...statuses.filter((status) => !isRight(status)).map((status) => `answered ${status} ${out}`),
        ...differences(output, out),
      ];
      if (wrong.length > 0) told.push({ command, wrong });
    }
    expect(told).toEqual([]);
    expect(commands.filter(({ command }) => command.includes('curl')).length).toBeGreaterThan(15);
  }, 120_000);

  it('has a generated client that the compiler understands', async () => {
    expect(await readdir(folder)).toContain('passerelle.ts');
    const options = { strict: true, noEmit: true, skipLibCheck: true, module: 'nodenext', target: 'es2024' };
    const compilerOptions = { ...options, allowImportingTsExtensions: true, types: ['node'] };
    const config = { compilerOptions, files: ['who-knows.ts'] };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
    // Whatever it finds fault with makes it end with a code, and this throw.
    const tsc = join(folder, 'node_modules/.bin/tsc');
    const { stdout } = await promisify(execFile)(tsc, ['-p', folder], { cwd: folder });
    expect(stdout).toBe('');
  }, 60_000);
});
