// The rows of a text as it comes, in constant memory.
import type { RowRead, RowReader } from '../../../services/gateway/web/imports/rows/row.ts';

export async function* readRows(texts: AsyncIterable<string>, reader: RowReader): AsyncGenerator<RowRead> {
  for await (const text of texts) for (const { read } of reader.take(text)) yield read;
  for (const { read } of reader.end()) yield read;
}
