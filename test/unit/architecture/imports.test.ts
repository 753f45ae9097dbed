// Invariants 1 to 3: who may import whom, where adapters are named, who reads the environment.
import { describe, expect, it } from '@jest/globals';
import { type SourceFile, sourceFiles } from './source-files.ts';

const services = ['profiles', 'expertise', 'matchmaking', 'brokering', 'notifications', 'gateway'];
const files = sourceFiles('services/**/*.ts');

const offenders = (rule: (file: SourceFile) => readonly string[]): readonly string[] =>
  files.flatMap((file) => rule(file).map((what) => `${file.path}: ${what}`));

const ours = ({ imports }: Pick<SourceFile, 'imports'>): readonly string[] =>
  imports.flatMap(({ path }) => path ?? []);
const noFile: Pick<SourceFile, 'imports'> = { imports: [] };

describe('imports', () => {
  it('finds the sources it is about', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.some(({ imports }) => imports.length > 3)).toBe(true);
  });

  it.each(services)('%s imports itself, proto and platform, and no other service', (service) => {
    const found = files
      .filter(({ path }) => path.startsWith(`services/${service}/`))
      .flatMap((file) =>
        ours(file)
          .filter(
            (path) =>
              !['proto/', 'services/platform/', `services/${service}/`].some((own) => path.startsWith(own)),
          )
          .map((path) => `${file.path} → ${path}`),
      );
    expect(found).toEqual([]);
  });

  it('keeps platform free of services', () => {
    const found = offenders((file) =>
      file.path.startsWith('services/platform/')
        ? ours(file).filter(
            (path) =>
              !path.startsWith('services/platform/') && !path.startsWith('proto/generated/passerelle/mesh/'),
          )
        : [],
    ).filter((line) => !line.endsWith('proto/generated/descriptors.binpb'));
    expect(found).toEqual([]);
  });

  it('keeps platform free of domain words', () => {
    const allowed = ['services/platform/access/'];
    const found = offenders((file) => {
      if (!file.path.startsWith('services/platform/') || allowed.some((path) => file.path.startsWith(path)))
        return [];
      const domain =
        /\b(organisation|suggestion|collaboration|expertise|matchmaking|brokering|consent|introduction)s?\b/i;
      return file.text
        .split('\n')
        .flatMap((line, index) => (domain.test(line) ? [`${index + 1}: ${line.trim()}`] : []));
    });
    expect(found).toEqual([]);
  });

  it.each([
    ['kafkajs', 'services/platform/event-log/kafka/'],
    ['mongodb', 'services/platform/document-store/mongodb/'],
    ['node:sqlite', 'services/platform/sqlite/'],
    ['@grpc/grpc-js', 'services/platform/rpc/grpc/'],
    ['nodemailer', 'services/platform/mail/smtp/'],
  ])('imports %s in %s only', (module, folder) => {
    const importers = files.filter(({ imports }) => imports.some(({ written }) => written === module));
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.map(({ path }) => path).filter((path) => !path.startsWith(folder))).toEqual([]);
  });

  it('names adapters in open-adapters.ts only', () => {
    const adapter =
      /platform\/(event-log\/(embedded|kafka)|document-store\/(embedded|mongodb)|rpc\/(grpc|in-process)|mail\/(smtp|local)|sqlite)/;
    const found = offenders((file) =>
      file.path.startsWith('services/platform/') || file.path === 'services/open-adapters.ts'
        ? []
        : ours(file).filter((path) => adapter.test(path)),
    );
    expect(found).toEqual([]);
  });

  it('reads the environment in main.ts through config.ts only', () => {
    const readers = files.filter(({ text }) => /process\.env/.test(text)).map(({ path }) => path);
    expect(readers).toEqual(['services/main.ts']);
  });
});

describe('what the terminal has of the web app', () => {
  const web = 'services/gateway/web/';
  const byPath = new Map(files.map((file) => [file.path, file]));
  const used = new Set(
    sourceFiles('scripts/passerelle/**/*.ts')
      .flatMap(ours)
      .filter((path) => path.startsWith(web)),
  );
  // A set goes on over what is added to it meanwhile.
  for (const path of used) for (const one of ours(byPath.get(path) ?? noFile)) used.add(one);

  it('is how rows of a file are read, checked and sent, in one place', () => {
    expect(used).toContain('services/gateway/web/imports/rows/put-row.ts');
  });

  it('runs in both: it imports no package, nothing of Node and nothing that is shown', () => {
    const found = [...used].flatMap((path) =>
      (byPath.get(path) ?? noFile).imports
        .filter((one) => !one.path?.startsWith(web) || !one.path.endsWith('.ts'))
        .map(({ written }) => `${path} → ${written}`),
    );
    expect(found).toEqual([]);
    expect([...used].filter((path) => !byPath.has(path))).toEqual([]);
  });
});

describe('domain code', () => {
  const edge = /(^|\/)((on|emit)-[^/]*|[^/]*-api|service|deps|collections)\.ts$/;
  const domain = files.filter(
    ({ path }) => services.some((service) => path.startsWith(`services/${service}/`)) && !edge.test(path),
  );

  it('stops contract types at the edge of each service', () => {
    const found = domain.flatMap((file) =>
      ours(file)
        .filter((path) => path.startsWith('proto/'))
        .map((path) => `${file.path} → ${path}`),
    );
    expect(found).toEqual([]);
  });

  it('has no clock and no randomness of its own', () => {
    const impure =
      /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(|\bsetTimeout\(|\bprocess\./;
    const found = domain
      .filter(({ path }) => !path.startsWith('services/gateway/'))
      .filter(({ text }) => impure.test(text))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });
});
