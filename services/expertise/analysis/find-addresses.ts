// Finds e-mail addresses, web addresses and DOIs, which are no words. Each looks ahead a bounded way or skips what it saw.
import { codeAt, isLetterOrDigit, isSpace } from './unit-class.ts';

const atSign = 0x40;
const colon = 0x3a;
const slash = 0x2f;
const fullStop = 0x2e;

/** Signs that tell an address may stand around them. */
export const isAddressSign = (unit: number): boolean =>
  unit === fullStop || unit === atSign || unit === colon;

const delimiters = new Set('<>()[]{}"«»“”,;|'.split('').map((sign) => sign.charCodeAt(0)));

/** After the address that holds the place `at`. */
const restOf = (text: string, at: number): number => {
  let end = at;
  while (end < text.length && !isSpace(codeAt(text, end)) && !delimiters.has(codeAt(text, end))) end += 1;
  return end;
};

/** Those that are no words: a full stop without a space after it is a common slip. */
const topLevels = new Set('fr org com net eu io edu gov int ch ca uk nl'.split(' '));
/** No domain name is longer (RFC 1035). */
const longestDomain = 253;

const isLabelUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x2d;

/** After the labels that follow the full stop at `dot`. */
const afterLabels = (text: string, dot: number): number => {
  const furthest = Math.min(text.length, dot + longestDomain);
  let end = dot;
  while (end < furthest && (codeAt(text, end) === fullStop || isLabelUnit(codeAt(text, end)))) end += 1;
  return end;
};

const web = /(^|[^\p{L}\p{N}])www$/iu;
const doi = /(^|[^\p{L}\p{N}.])10\.\d{4,9}\//u;

/** Whether the full stop at `dot` stands in a web address or DOI written without `://`; its labels end at `end`. */
const isAddress = (text: string, dot: number, end: number): boolean => {
  const before = text.slice(Math.max(0, dot - 4), dot);
  if (web.test(before)) return true;
  if (before.endsWith('10') && doi.test(text.slice(Math.max(0, dot - 3), dot + 12))) return true;
  // The full stop of a sentence may follow the address.
  const labels = text.slice(dot, codeAt(text, end - 1) === fullStop ? end - 1 : end);
  return topLevels.has(labels.slice(labels.lastIndexOf('.') + 1));
};

/**
 * Where the address ends in which the sign at `at` stands, right after a word; -1: it stands in none. `seen.noneBefore`
 * is how far no full stop does: it spares looking ahead from each of many in a row.
 */
export const addressAround = (text: string, at: number, seen: { noneBefore: number }): number => {
  const sign = codeAt(text, at);
  const next = codeAt(text, at + 1);
  if (!isLetterOrDigit(codeAt(text, at - 1))) return -1;
  if (sign === colon) return next === slash && codeAt(text, at + 2) === slash ? restOf(text, at) : -1;
  if (!isLetterOrDigit(next)) return -1;
  if (sign === atSign) return restOf(text, at);
  if (at < seen.noneBefore) return -1;
  const end = afterLabels(text, at);
  if (isAddress(text, at, end)) return restOf(text, at);
  seen.noneBefore = end;
  return -1;
};
