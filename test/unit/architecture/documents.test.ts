// What the documents name is there: files and folders, links, commands, settings, routes.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commands } from '../../../scripts/passerelle/commands.ts';
import { routes } from '../../../services/gateway/routes.ts';
import { settings } from '../../../services/settings.ts';
import { root } from './source-files.ts';

const isOurs = (path: string): boolean => !/(^|\/)(node_modules|dist|data|results)(\/|$)/.test(path);
const everything = globSync('{.ci/,}**', { cwd: root, exclude: (name) => !isOurs(name) }).map(
  (path) => `/${path}`,
);

const documents = everything
  .filter((path) => path.endsWith('.md') && path !== '/deploy/licences.md')
  .map((path) => ({ path: path.slice(1), text: readFileSync(join(root, path), 'utf8') }));

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** `{fr,en}.ts`: both. */
const alternatives = (name: string): readonly string[] => {
  const [whole, choice = ''] = /\{([^}]+)\}/.exec(name) ?? [];
  return whole === undefined
    ? [name]
    : choice.split(',').flatMap((one) => alternatives(name.replace(whole, one)));
};

/** A document may name a file by the end of its path, as its reader will look for it; `*` and `<service>` are any name. */
const isThere = (name: string): boolean => {
  const end = name
    .replace(/\/$/, '')
    .replace(/^(\.\.?\/)+/, '')
    .replace(/<\w+>|\*/g, '*')
    .split('*')
    .map((part) => part.replace(/[.+]/g, '\\$&'))
    .join('[^/]+');
  const ending = new RegExp(`/${end}$`);
  return everything.some((path) => ending.test(path));
};

const isPath = (words: string): boolean =>
  /^[\w.@{},*<>-]+(\/[\w.@{},*<>-]+)*(\/|\.(tsx?|mjs|md|proto|ya?ml|json|jsonl|css|png|binpb))$/.test(words);

/** Named as what somebody makes, or has elsewhere. */
const madeByReaders = /^(passerelle\.ts|receive\.mjs|who-knows\.ts|certificates\/.*|screenshots\/)$/;

describe.each(documents)('$path', ({ path, text }) => {
  it('names files and folders that there are', () => {
    const named = all(text, /`([^`\n]+)`/g).filter((words) => isPath(words) && !madeByReaders.test(words));
    expect(named.flatMap(alternatives).filter((name) => !isThere(name))).toEqual([]);
  });

  it('links to files and chapters that there are', () => {
    const links = all(text, /\]\(([^)\s]+)\)/g).filter((link) => !/^(https?|mailto):/.test(link));
    const broken = links.filter((link) => {
      const [file = '', chapter] = link.split('#');
      const target = file === '' ? path : normalize(join(dirname(path), file));
      if (!everything.includes(`/${target.replace(/\/$/, '')}`)) return true;
      if (chapter === undefined) return false;
      const there = readFileSync(join(root, target), 'utf8');
      const titles = all(there, /^#+ (.+)$/gm).map((title) =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\d\s-]/gu, '')
          .replaceAll(' ', '-'),
      );
      return ![...titles, ...all(there, /<a id="([^"]+)">/g)].includes(chapter);
    });
    expect(broken).toEqual([]);
  });

  it('names scripts of npm and commands of the terminal that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const run = all(text, /npm run (?:--silent )?([a-z-]+)/g);
    expect(run.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    const typed = all(text, /(?:npx |`)passerelle ([a-z][a-z-]+)/g);
    expect(typed.filter((name) => !Object.hasOwn(commands, name))).toEqual([]);
  });

  it('names settings that there are', () => {
    const others = ['CHROMIUM', 'FUZZ_RUNS', 'FUZZ_SEED', 'PASSERELLE_TOKEN', 'PASSERELLE_URL'];
    const known = [...settings.map(({ name }) => name), ...others];
    const named = all(
      text,
      /\b((?:PASSERELLE|SMTP|MAIL|OIDC|MESH|PARTNER|KAFKA|MONGODB|GRPC|FUZZ|OPERATOR|CORS|TRUSTED|PUBLIC)_[A-Z_]*[A-Z])\b/g,
    );
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('names routes that there are', () => {
    const known = routes.map(
      ({ method, path: at }) => new RegExp(`^${method} ${at.replace(/\{\w+\}/g, '[^/]+')}$`),
    );
    const named = all(text, /`((?:GET|POST|PUT|PATCH|DELETE) \/v1\/[^`?\s]+)[^`]*`/g);
    expect(named.filter((route) => !known.some((one) => one.test(route)))).toEqual([]);
  });
});
