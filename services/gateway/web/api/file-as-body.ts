// A file as the body of a call, just as it is: the browser reads it while it sends it, however long it is.
import { defaults } from './generated.ts';

/** For the last argument of a generated call, whose own body is then left empty. */
export const fileAsBody = (file: Blob, type: string, signal?: AbortSignal) => ({
  headers: { 'Content-Type': type },
  ...(signal === undefined ? {} : { signal }),
  fetch: ((url, init) =>
    (defaults.fetch ?? globalThis.fetch)(url, { ...init, body: file })) satisfies typeof fetch,
});
