// The repository's own source files, with what they import: for the architecture tests.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parseSync } from 'oxc-parser';

export const root = join(import.meta.dirname, '../../..');

export interface SourceFile {
  /** From the top of the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Modules as written, and, for our own, as paths from the top of the repository. */
  readonly imports: readonly {
    readonly written: string;
    readonly path: string | undefined;
    readonly typeOnly: boolean;
  }[];
  readonly hasDefaultExport: boolean;
}

const read = (file: string): SourceFile => {
  const text = readFileSync(join(root, file), 'utf8');
  const { module } = parseSync(file, text);
  const imports = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      written: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ written: moduleRequest.value, typeOnly: isType }] : [],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      written: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      typeOnly: false,
    })),
  ].map((one) => ({
    ...one,
    path: one.written.startsWith('.')
      ? relative(root, normalize(join(root, dirname(file), one.written)))
      : undefined,
  }));
  const hasDefaultExport = module.staticExports.some(({ entries }) =>
    entries.some(({ exportName }) => exportName.kind === 'Default'),
  );
  return { path: file, text, lines: text.split('\n').length - 1, imports, hasDefaultExport };
};

const list = (pattern: string): readonly string[] =>
  globSync(pattern, {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'generated',
  }).toSorted();

export const sourceFiles = (...patterns: readonly string[]): readonly SourceFile[] =>
  patterns.flatMap(list).map(read);
