// The search libraries that the engine is measured against, through their documented interfaces and with the words cut
// the same way. They rank texts, not organisations.
import type { SearchText } from './search-corpus.ts';

export interface Rival {
  readonly name: string;
  add(text: SearchText): void;
  /** After all texts were added. */
  ready(): void;
  /** Ids of the best texts. */
  search(words: string, limit: number): readonly string[];
}

interface MiniSearchIndex {
  add(document: { readonly id: string; readonly text: string }): void;
  search(query: string): readonly { readonly id: string }[];
}
type MiniSearchModule = {
  readonly default: new (options: {
    readonly fields: readonly string[];
    readonly tokenize: (text: string) => readonly string[];
  }) => MiniSearchIndex;
};

interface WinkIndex {
  defineConfig(config: { readonly fldWeights: Readonly<Record<string, number>> }): void;
  definePrepTasks(tasks: readonly ((text: string) => readonly string[])[]): void;
  addDoc(document: { readonly text: string }, id: string): void;
  consolidate(): void;
  search(query: string, limit: number): readonly (readonly [string, number])[];
}
type WinkModule = { readonly default: () => WinkIndex };

const cut = (text: string): readonly string[] => text.split(/[\s.]+/).filter((word) => word !== '');

const miniSearch = ({ default: MiniSearch }: MiniSearchModule): Rival => {
  const index = new MiniSearch({ fields: ['text'], tokenize: cut });
  return {
    name: 'MiniSearch',
    add: ({ id, words }) => index.add({ id, text: words }),
    ready: () => undefined,
    search: (words, limit) =>
      index
        .search(words)
        .slice(0, limit)
        .map(({ id }) => id),
  };
};

const wink = ({ default: create }: WinkModule): Rival => {
  const index = create();
  index.defineConfig({ fldWeights: { text: 1 } });
  index.definePrepTasks([cut]);
  return {
    name: 'wink-bm25-text-search',
    add: ({ id, words }) => index.addDoc({ text: words }, id),
    ready: () => index.consolidate(),
    search: (words, limit) => index.search(words, limit).map(([id]) => id),
  };
};

const load = async <T>(name: string): Promise<T> => {
  try {
    return (await import(name)) as T;
  } catch (error) {
    throw new Error(`The comparison needs ${name}: run \`npm ci\`, which installs it for development.`, {
      cause: error,
    });
  }
};

/** New and empty. */
export const rivals = async (): Promise<readonly Rival[]> => [
  miniSearch(await load<MiniSearchModule>('minisearch')),
  wink(await load<WinkModule>('wink-bm25-text-search')),
];
