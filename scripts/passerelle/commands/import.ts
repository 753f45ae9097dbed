// `passerelle import FILE…`: takes the rows of files in, and tells what became of them.
import {
  type FileKind,
  fileKinds,
  isFileKind,
} from '../../../services/gateway/web/imports/rows/file-kinds.ts';
import { type PutRow, putThroughApi } from '../../../services/gateway/web/imports/rows/put-row.ts';
import { referencesThrough } from '../../../services/gateway/web/imports/rows/resolve-references.ts';
import { templateOf } from '../../../services/gateway/web/imports/rows/write-template.ts';
import { delimiterIn } from '../../../services/gateway/web/parts/csv.ts';
import type { Api } from '../api/api.ts';
import type { Command, Context } from '../command.ts';
import { type Opened, openFiles } from '../import/open-files.ts';
import { loadRules, previewThroughApi } from '../import/preview-row.ts';
import { createSeenKeys } from '../import/seen-keys.ts';
import type { CheckFields } from '../import/import-rows.ts';
import { importFile } from '../import/import-file.ts';
import { type Given, numberOption } from '../parse-command-line.ts';
import type { Sentences } from '../say/en.ts';
import { exitCodes, Told } from '../told.ts';

/** A restart in the middle is outlasted. */
const patienceMs = 60_000;

const kindOption = (given: Given, name: string, say: Sentences): FileKind | undefined => {
  const value = given.value(name);
  if (value === undefined || isFileKind(value)) return value;
  throw new Told(say.badOption(`--${name}`, say.quoted(value), say.oneOf(fileKinds)), exitCodes.usage);
};

const schemeOption = (given: Given, say: Sentences): string | undefined => {
  const value = given.value('scheme');
  if (value === undefined || /^[a-z][a-z0-9-]{0,31}$/.test(value)) return value;
  throw new Told(say.badOption('--scheme', say.quoted(value), say.schemeCure), exitCodes.usage);
};

const putterFor = async (api: Api, dryRun: boolean, { language }: Context): Promise<PutRow> => {
  const resolve = referencesThrough(api);
  return dryRun
    ? previewThroughApi(api, resolve, { rules: await loadRules(language), promised: createSeenKeys() })
    : putThroughApi(api, resolve);
};

const isDemonstration = async (api: Api): Promise<boolean> => {
  const answer = await api.send({ path: '/v1/sign-in' });
  return answer.ok && answer.body['demonstration'] === true;
};

const importAll = async (files: readonly Opened[], given: Given, context: Context): Promise<number> => {
  const { api: connect, say, signal, terminal } = context;
  const scheme = schemeOption(given, say);
  const atOnce = numberOption(given, 'concurrency', { standard: 16, most: 256, say });
  const dryRun = given.flag('dry-run');
  // Whether there is anybody is worth knowing at once; later, somebody who was there is waited for.
  await connect().send({ path: '/healthz' });
  const api = connect({ patienceMs });
  // What is real is not to end up among the invented, where anybody on this machine may act as anybody.
  if (!dryRun && !given.flag('demonstration') && (await isDemonstration(api)))
    throw new Told(say.intoDemonstration, exitCodes.usage);
  const put = await putterFor(api, dryRun, context);
  const check: CheckFields = async (kind, body) => (await loadRules(context.language)).check(kind, body);
  let refused = 0;
  try {
    for (const file of files) {
      const tally = await importFile(file, {
        put,
        check,
        isAway: api.isAway,
        scheme,
        atOnce,
        dryRun,
        json: given.flag('json'),
        context,
      });
      refused += tally.refused;
      if (signal.aborted) break;
    }
  } catch (error) {
    terminal.err.line(say.resume);
    throw error;
  }
  if (signal.aborted) throw new Told(say.resume, exitCodes.interrupted);
  return refused > 0 ? exitCodes.notDone : exitCodes.done;
};

export const importFiles: Command = {
  options: {
    kind: 'value',
    scheme: 'value',
    'dry-run': 'flag',
    demonstration: 'flag',
    template: 'value',
    concurrency: 'value',
    json: 'flag',
  },
  run: async (given, context) => {
    const { terminal, say, language } = context;
    const template = kindOption(given, 'template', say);
    if (template) {
      terminal.out.write(templateOf(template, delimiterIn(language), { language }));
      return exitCodes.done;
    }
    if (given.words.length === 0) throw new Told(say.missingArgument('FILE'), exitCodes.usage);
    const files = await openFiles(given.words, kindOption(given, 'kind', say), say);
    return importAll(files, given, context);
  },
};
