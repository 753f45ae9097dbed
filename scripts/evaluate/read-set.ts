// Reads an evaluation set: texts that organisations stand behind, and questions in search of organisations.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const text = z.object({
  _id: z.string(),
  title: z.string().default(''),
  text: z.string(),
  owners: z.array(z.string()),
  date: z.string().optional(),
  lang: z.string().optional(),
});
const query = z.object({
  _id: z.string(),
  text: z.string().optional(),
  owner: z.string().optional(),
  lang: z.string().optional(),
  exclude_docs: z.array(z.string()).default([]),
  exclude_owners: z.array(z.string()).default([]),
});

export type SetText = z.infer<typeof text>;
export type SetQuery = z.infer<typeof query>;

export interface EvaluationSet {
  readonly texts: readonly SetText[];
  readonly queries: readonly SetQuery[];
}

const lines = <T>(path: string, schema: z.ZodType<T>): readonly T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const read = schema.safeParse(JSON.parse(line));
      if (read.success) return [read.data];
      throw new Error(`${path}, line ${at + 1}: ${z.prettifyError(read.error)}`);
    });

export const readSet = (folder: string): EvaluationSet => {
  for (const name of ['corpus.jsonl', 'queries.jsonl']) {
    if (!existsSync(join(folder, name)))
      throw new Error(`${folder} has no ${name}: give the folder of an evaluation set`);
  }
  return {
    texts: lines(join(folder, 'corpus.jsonl'), text),
    queries: lines(join(folder, 'queries.jsonl'), query),
  };
};
