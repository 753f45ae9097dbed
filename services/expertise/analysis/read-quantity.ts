// Reads a number as it is written in either language, with its unit: 1 000 000, 2,5 mg/l, 10 %. Looks a bounded way ahead.
import type { Language } from '../source.ts';
import { unitOf } from './units.ts';
import { codeAt, classOf, isApostrophe, isSpace, lower, none, upper } from './unit-class.ts';

export interface Quantity {
  /** After the unit, if there is one. */
  readonly end: number;
  /** With a decimal point, without separators. */
  readonly number: string;
  /** Empty where there is none. */
  readonly unit: string;
}

/** Nothing that is read as one number is longer. */
const longestNumber = 32;
const longestUnit = 8;

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;
const comma = 0x2c;
const point = 0x2e;
const slash = 0x2f;

const afterDigits = (text: string, from: number, to: number): number => {
  let at = from;
  while (at < to && isDigit(codeAt(text, at))) at += 1;
  return at;
};

/** After the groups of three digits that `separates` parts, and how many there are. */
const afterGroups = (
  text: string,
  from: number,
  to: number,
  separates: (unit: number) => boolean,
): { end: number; groups: number } => {
  let end = from;
  let groups = 0;
  while (
    end + 3 < to &&
    separates(codeAt(text, end)) &&
    afterDigits(text, end + 1, Math.min(to, end + 5)) === end + 4
  ) {
    end += 4;
    groups += 1;
  }
  return { end, groups };
};

/** 1 000, 1.000.000, and in English 1,000. */
const afterThousands = (
  text: string,
  head: number,
  start: number,
  to: number,
  language: Language,
): number => {
  if (head - start > 3 || codeAt(text, start) === 0x30) return head;
  const spaced = afterGroups(text, head, to, isSpace);
  if (spaced.groups > 0) return spaced.end;
  for (const sign of [comma, point]) {
    const { end, groups } = afterGroups(text, head, to, (unit) => unit === sign);
    if (groups > 1 || (groups === 1 && sign === comma && language === 'en')) return end;
  }
  return head;
};

const numberAt = (
  text: string,
  start: number,
  to: number,
  language: Language,
): { end: number; number: string } => {
  const limit = Math.min(to, start + longestNumber);
  const whole = afterThousands(text, afterDigits(text, start, limit), start, limit, language);
  let end = whole;
  // Several points: a version, or a date.
  while (end + 1 < limit && (codeAt(text, end) === point || (end === whole && codeAt(text, end) === comma))) {
    const digits = afterDigits(text, end + 1, limit);
    if (digits === end + 1) break;
    end = digits;
  }
  const number = text.slice(start, whole).replace(/\D/g, '') + text.slice(whole, end).replace(',', '.');
  return { end, number };
};

const isUnitSign = (unit: number): boolean => {
  const sort = classOf(unit);
  return sort === lower || sort === upper || '/%‰°€$£23²³'.includes(String.fromCharCode(unit));
};

/** The unit that follows, whole or up to a slash: the mg of mg/patient. */
const measureAt = (text: string, from: number, to: number): { end: number; unit: string } | undefined => {
  const start = from < to && isSpace(codeAt(text, from)) ? from + 1 : from;
  let end = start;
  while (end < to && end - start <= longestUnit && isUnitSign(codeAt(text, end))) end += 1;
  for (let cut = end; cut > start; cut -= 1) {
    const after = codeAt(text, cut);
    if (cut < end && after !== slash) continue;
    const unit = classOf(after) !== none || isApostrophe(after) ? undefined : unitOf(text.slice(start, cut));
    if (unit !== undefined) return { end: cut, unit };
  }
  return undefined;
};

/** The quantity that begins with the ASCII digit at `start`, no further than `to`; undefined: a name, such as 3D. */
export const quantityAt = (
  text: string,
  start: number,
  to: number,
  language: Language,
): Quantity | undefined => {
  if (!isDigit(codeAt(text, start))) return undefined;
  const { end, number } = numberAt(text, start, to, language);
  const measured = measureAt(text, end, to);
  if (measured) return { end: measured.end, number, unit: measured.unit };
  return classOf(codeAt(text, end)) !== none ? undefined : { end, number, unit: '' };
};
