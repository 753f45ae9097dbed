// Every regular expression of our sources, found by their syntax: literals, and those made of texts.
import { parseSync, type Node } from 'oxc-parser';
import { sourceFiles } from '../unit/architecture/source-files.ts';

export interface Found {
  /** File and line. */
  readonly at: string;
  readonly path: string;
  readonly source: string;
  readonly flags: string;
}

/** A pattern that is put together while it runs: `made` is how. */
export interface Made {
  readonly path: string;
  readonly made: string;
}

const children = (node: object): readonly Node[] =>
  Object.values(node)
    .flat()
    .filter((one): one is Node => typeof one === 'object' && one !== null && 'type' in one);

const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node);
  for (const child of children(node)) walk(child, visit);
};

/** The text of a literal, of a template without parts; undefined for what is known only as it runs. */
const textOf = (node: Node | undefined): string | undefined => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
};

const ownSources = ['services/**/*.{ts,tsx}', 'scripts/**/*.ts', 'proto/*.ts'];

export const regularExpressions = (): {
  readonly found: readonly Found[];
  readonly made: readonly Made[];
} => {
  const found: Found[] = [];
  const made: Made[] = [];
  for (const { path, text } of sourceFiles(...ownSources)) {
    if (path.includes('/dist')) continue;
    const at = (offset: number): string => `${path}:${text.slice(0, offset).split('\n').length}`;
    walk(parseSync(path, text).program as unknown as Node, (node) => {
      if (node.type === 'Literal' && 'regex' in node && node.regex)
        found.push({ at: at(node.start), path, source: node.regex.pattern, flags: node.regex.flags });
      if (node.type !== 'NewExpression' && node.type !== 'CallExpression') return;
      if (node.callee.type !== 'Identifier' || node.callee.name !== 'RegExp') return;
      const [pattern, flags] = node.arguments as Node[];
      const source = textOf(pattern);
      if (source === undefined)
        made.push({ path, made: text.slice(node.start, node.end).replaceAll(/\s+/g, ' ') });
      else found.push({ at: at(node.start), path, source, flags: textOf(flags) ?? '' });
    });
  }
  return { found, made };
};
