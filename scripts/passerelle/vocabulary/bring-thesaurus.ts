// `passerelle vocabulary import FILE`: brings a thesaurus in, and tells what became of it.
import { basename } from 'node:path';
import type { Json } from '../api/api.ts';
import { UnreachableError } from '../api/problem.ts';
import type { Context } from '../command.ts';
import { createProgress } from '../import/progress.ts';
import { type Given, oneWord } from '../parse-command-line.ts';
import { exitCodes, Told } from '../told.ts';
import { openThesaurus } from './open-thesaurus.ts';

const numberIn = (of: Json, name: string): number => Number(of[name] ?? 0);

const tell = (answer: Json, isTrial: boolean, { terminal: { out }, say }: Context): void => {
  const { vocabulary: words } = say;
  const brought = (answer['import'] ?? {}) as Json;
  const [name, id, state] = ['name', 'id', 'state'].map((field) => String(brought[field]));
  const [concepts, mapped, undecided] = ['concepts', 'mapped', 'undecided'].map((one) =>
    numberIn(brought, one),
  );
  const counts = words.concepts(concepts ?? 0, mapped ?? 0, undecided ?? 0);
  const stands = words.imported(name ?? '', id ?? '', words.states[state ?? ''] ?? '');
  out.line(`${isTrial ? words.tried(name ?? '') : stands} ${counts}.`);
  for (const [field, sentence] of Object.entries(words.leftOut)) {
    const count = numberIn(answer, field);
    if (count > 0) out.line(`  ${sentence(count)}`);
  }
  if (isTrial) return;
  if ((undecided ?? 0) > 0) out.line(words.toDecide(id ?? ''));
  if (state === 'open') out.line(words.toCommit(id ?? ''));
};

const modeOf = (given: Given): string => {
  if (given.flag('dry-run')) return 'dry-run';
  return given.flag('open') ? 'open' : 'force';
};

export const bringThesaurus = async (given: Given, context: Context): Promise<void> => {
  const { terminal, say, api: connect } = context;
  const path = oneWord(given, 'FILE', say);
  const file = await openThesaurus(path);
  if (file.kind === 'missing') throw new Told(say.vocabulary.cannotRead(path), exitCodes.usage);
  if (file.kind === 'unknown') throw new Told(say.vocabulary.unknownFormat(path), exitCodes.usage);
  const api = connect();
  // Whether there is anybody is worth knowing before a large file is sent.
  await api.send({ path: '/healthz' });
  const name = given.value('name');
  const query = new URLSearchParams({
    mode: modeOf(given),
    ...(name === undefined ? {} : { name }),
    ...(given.flag('again') ? { again: 'true' } : {}),
  });
  const progress = createProgress(terminal.err, { ...say, progress: say.vocabulary.sent }, basename(path));
  try {
    const bytes = file.read((read) => {
      progress.at(read / Math.max(1, file.bytes), Math.round(read / 1000));
      // Whoever got all of it still has most of the work before them.
      if (read >= file.bytes) progress.awaits(say.vocabulary.reading);
    });
    const answer = await api.upload(`/v1/vocabulary/imports?${query}`, bytes, file.type);
    progress.end();
    if (given.flag('json')) terminal.out.line(JSON.stringify(answer));
    else tell(answer, given.flag('dry-run'), context);
  } catch (error) {
    progress.end();
    if (error instanceof UnreachableError && !error.nobody) terminal.err.line(say.vocabulary.stayedOpen);
    throw error;
  }
};
