// `passerelle vocabulary …`: thesauri brought in and out, what curators decide about them, and concepts looked for.
import type { Api, Json } from '../api/api.ts';
import { pagesOf } from '../api/pages.ts';
import type { Command, Context } from '../command.ts';
import { table } from '../lay-out-text.ts';
import { nearestWord } from '../../../services/gateway/web/imports/rows/nearest-word.ts';
import { allWords, type Given, noWords, numberOption, oneWord, usageOf } from '../parse-command-line.ts';
import { exitCodes, Told } from '../told.ts';
import { bringThesaurus } from '../vocabulary/bring-thesaurus.ts';
import { writeExport } from '../vocabulary/write-export.ts';

type Action = (given: Given, context: Context) => Promise<void>;

const importPath = (id: string, verb: string): string =>
  `/v1/vocabulary/imports/${encodeURIComponent(id)}/${verb}`;

const allOf = async (
  api: Api,
  path: string,
  options: Parameters<typeof pagesOf>[2] = {},
): Promise<readonly Json[]> => {
  const items: Json[] = [];
  for await (const item of pagesOf(api, path, options)) items.push(item);
  return items;
};

const textOf = (value: unknown): string => String(value ?? '').replaceAll(/\s+/g, ' ');

const showTable = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { terminal: { out } }: Context,
): void =>
  table([headings, ...rows]).forEach((line, place) => out.line(place === 0 ? out.paint.dim(line) : line));

const stateIn = ({ say }: Context, state: unknown): string =>
  say.vocabulary.states[textOf(state)] ?? textOf(state);

const imports: Action = async (given, context) => {
  const {
    api: connect,
    terminal: { out },
    say,
  } = context;
  noWords(given, say);
  // They come all at once.
  const { items } = await connect().ask({ path: '/v1/vocabulary/imports' });
  const all = items as readonly Json[];
  if (given.flag('json')) return out.line(JSON.stringify(all, undefined, 2));
  if (all.length === 0) return out.line(say.vocabulary.noImports);
  const { id, name, state, concepts, mapped, undecided, at } = say.vocabulary.headings;
  const rows = all.map((one) => [
    textOf(one['id']),
    stateIn(context, one['state']),
    ...['concepts', 'mapped', 'undecided'].map((field) => textOf(one[field])),
    textOf(one['at']).slice(0, 16).replace('T', ' '),
    textOf(one['name']),
  ]);
  showTable([id, state, concepts, mapped, undecided, at, name], rows, context);
};

const settle =
  (verb: 'commit' | 'undo'): Action =>
  async (given, context) => {
    const {
      api: connect,
      terminal: { out },
      say: { vocabulary: words },
      say,
    } = context;
    const id = oneWord(given, 'ID', say);
    const settled = await connect().ask({ method: 'POST', path: importPath(id, verb) });
    if (given.flag('json')) return out.line(JSON.stringify(settled));
    const counts = ['concepts', 'mapped', 'undecided'].map((field) => Number(settled[field]));
    const [concepts = 0, mapped = 0, undecided = 0] = counts;
    const stands = words.imported(textOf(settled['name']), id, stateIn(context, settled['state']));
    out.line(`${stands} ${words.concepts(concepts, mapped, undecided)}.`);
  };

const labelIn = (of: Json, language: 'fr' | 'en'): string => {
  const labels = (of['labels'] ?? {}) as Partial<Record<'fr' | 'en', readonly string[]>>;
  return labels[language]?.[0] ?? '';
};

const concepts: Action = async (given, context) => {
  const {
    api: connect,
    terminal: { out },
    say,
    language,
  } = context;
  const label = allWords(given, 'WORDS', say);
  const limit = numberOption(given, 'limit', { standard: 20, most: 10_000, say });
  const found = await allOf(connect(), '/v1/vocabulary/concepts', { limit, query: { label } });
  if (given.flag('json')) return out.line(JSON.stringify(found, undefined, 2));
  if (found.length === 0) return out.line(say.vocabulary.noConcepts(say.quoted(label)));
  const { id, label: named, other, type } = say.vocabulary.headings;
  const rows = found.map((one) => [
    textOf(one['id']),
    textOf(one['type']),
    textOf(one['label']),
    labelIn(one, language === 'fr' ? 'en' : 'fr'),
  ]);
  showTable([id, type, named, other], rows, context);
};

const mappings: Action = async (given, context) => {
  const {
    api: connect,
    terminal: { out },
    say,
  } = context;
  const id = oneWord(given, 'ID', say);
  const limit = numberOption(given, 'limit', { standard: 20, most: 100_000, say });
  const found = await allOf(connect(), importPath(id, 'mappings'), { limit });
  if (given.flag('json')) return out.line(JSON.stringify(found, undefined, 2));
  if (found.length === 0) return out.line(say.vocabulary.nothingToDecide);
  for (const one of found) {
    const labels = (['fr', 'en'] as const)
      .map((language) => labelIn(one, language))
      .filter((words) => words !== '');
    const candidates = one['candidates'] as readonly string[];
    out.line(`${textOf(one['uri'])}  ${out.paint.bold(labels.join(' · '))}`);
    out.line(`    ${say.vocabulary.maybe} ${out.paint.cyan(candidates.join(', '))}`);
  }
};

const decide: Action = async (given, { api: connect, terminal: { out }, say }) => {
  const [id, uri, concept, extra] = given.words;
  if (id === undefined || uri === undefined)
    throw usageOf(say.missingArgument(id === undefined ? 'ID' : 'URI'));
  if (extra !== undefined) throw usageOf(say.tooManyArguments(say.quoted(extra)));
  if ((concept === undefined) !== given.flag('own')) throw usageOf(say.vocabulary.whichConcept);
  const body = { uri, concept: concept ?? null };
  const decided = await connect().ask({ method: 'POST', path: importPath(id, 'mappings'), body });
  out.line(given.flag('json') ? JSON.stringify(decided) : say.vocabulary.decided(uri, concept));
};

const actions: Readonly<Record<string, Action>> = {
  import: bringThesaurus,
  export: writeExport,
  imports,
  commit: settle('commit'),
  undo: settle('undo'),
  concepts,
  mappings,
  decide,
};

export const vocabulary: Command = {
  typedFor: { label: 'WORDS', concept: 'CONCEPT', uri: 'URI', name: '--name', limit: '--limit' },
  options: {
    name: 'value',
    'dry-run': 'flag',
    open: 'flag',
    again: 'flag',
    format: 'value',
    limit: 'value',
    own: 'flag',
    json: 'flag',
  },
  run: async (given, context) => {
    const { say } = context;
    const [name, ...words] = given.words;
    const names = Object.keys(actions);
    if (name === undefined) throw new Told(say.vocabulary.whatToDo(names), exitCodes.usage);
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) {
      const nearest = nearestWord(name, names);
      throw new Told(
        nearest
          ? say.unknownCommand(`vocabulary ${name}`) + say.didYouMean(nearest)
          : say.unknownAction('vocabulary', name, names),
        exitCodes.usage,
      );
    }
    await action({ ...given, words }, context);
    return exitCodes.done;
  },
};
