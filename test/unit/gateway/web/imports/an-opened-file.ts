// A file as it was chosen on the page, opened: for the tests of imports.
import { type Opened, openBytes } from '../../../../../services/gateway/web/imports/open-bytes.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const opened = (text: string, name = 'statements.csv'): Opened => {
  const found = openBytes(name, bytesOf(text));
  if ('because' in found) throw new Error(found.because);
  return found;
};
