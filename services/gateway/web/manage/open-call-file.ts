// A file of calls as it is sent: in UTF-8, and as what it is, a table or JSON.
import { inspectBytes, type Unreadable } from '../parts/inspect-bytes.ts';

export interface CallFile {
  readonly body: Blob;
  readonly type: string;
  /** It was no UTF-8: some accents may be wrong. */
  readonly isWindows: boolean;
}

export interface Unopened {
  readonly because: Unreadable | 'too-large';
}

/** As the server takes it. */
const mostBytes = 8 * 1024 * 1024;

/** By its name, or by how it begins where that says nothing. */
export const typeOf = (name: string, text: string): string => {
  const ending = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (ending === 'jsonl' || ending === 'ndjson') return 'application/x-ndjson';
  if (ending === 'json' || /^\s*\[/.test(text)) return 'application/json';
  return /^\s*\{/.test(text) ? 'application/x-ndjson' : 'text/csv';
};

export const openCallFile = async (
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<CallFile | Unopened> => {
  if (file.size > mostBytes) return { because: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const inspection = inspectBytes();
  inspection.take(bytes);
  const found = inspection.end();
  if (found.kind === 'refused') return { because: found.because };
  const text = new TextDecoder(found.encoding).decode(bytes);
  return { body: new Blob([text]), type: typeOf(file.name, text), isWindows: found.encoding !== 'utf-8' };
};
