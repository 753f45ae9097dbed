// A tag of what a reader sees: what the reader may not notice does not change it.
import { hash } from 'node:crypto';

/** 128 bits, in letters and digits that a header takes. */
export const tagOf = (content: Uint8Array): string => hash('sha256', content, 'base64url').slice(0, 22);
