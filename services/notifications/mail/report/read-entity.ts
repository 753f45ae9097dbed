// A message taken apart (RFC 5322, RFC 2046): its headers and its parts. Never throws, in time that grows with the
// length of the message alone: parts are looked into so deep and no deeper.

export interface Entity {
  /** Lower-case media type without parameters. */
  readonly type: string;
  /** The first of each name, by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: readonly string[];
}

const deepest = 4;
const longestValue = 2_000;
const headerShape = /^([!-9;-~]{1,76}):[ \t]*(.*)$/s;

/** The headers from a line on, and the line after the blank one that ends them. */
export const readHeaders = (
  lines: readonly string[],
  from = 0,
): { readonly headers: ReadonlyMap<string, string>; readonly end: number } => {
  const headers = new Map<string, string>();
  let name: string | undefined;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') break;
    const folded = line.startsWith(' ') || line.startsWith('\t');
    if (folded && name !== undefined) {
      const before = headers.get(name) ?? '';
      if (before.length < longestValue) headers.set(name, `${before} ${line.trim().slice(0, longestValue)}`);
    } else {
      const [, key, value = ''] = headerShape.exec(line.slice(0, longestValue)) ?? [];
      const fresh = key?.toLowerCase();
      // One that repeats a name is nobody's: what follows it is not taken for the first one's.
      name = fresh !== undefined && headers.has(fresh) ? undefined : fresh;
      if (name !== undefined) headers.set(name, value.trim());
    }
  }
  return { headers, end: at + 1 };
};

const typeOf = (headers: ReadonlyMap<string, string>): string =>
  (headers.get('content-type') ?? 'text/plain').split(';', 1)[0]?.trim().toLowerCase() ?? '';

const boundaryOf = (headers: ReadonlyMap<string, string>): string | undefined => {
  const value = headers.get('content-type') ?? '';
  const [, quoted, plain] = /;\s?boundary="([^"]{1,200})"|;\s?boundary=([^\s;"]{1,200})/i.exec(value) ?? [];
  return quoted ?? plain;
};

const partsOf = (body: readonly string[], boundary: string): readonly (readonly string[])[] => {
  const parts: string[][] = [];
  let part: string[] | undefined;
  for (const line of body) {
    if (line.startsWith(`--${boundary}`)) {
      const rest = line.slice(boundary.length + 2).trim();
      if (rest === '--') break;
      if (rest === '') {
        part = [];
        parts.push(part);
        continue;
      }
    }
    part?.push(line);
  }
  return parts;
};

const leavesOf = (lines: readonly string[], depth: number): readonly Entity[] => {
  const { headers, end } = readHeaders(lines);
  const type = typeOf(headers);
  const body = lines.slice(end);
  const boundary = type.startsWith('multipart/') ? boundaryOf(headers) : undefined;
  if (boundary === undefined || depth >= deepest) return [{ type, headers, body }];
  return partsOf(body, boundary).flatMap((part) => leavesOf(part, depth + 1));
};

/** A body of parts that came without its headers says by its first line what is between them. */
const headless = (lines: readonly string[]): readonly Entity[] | undefined => {
  const first = lines.find((line) => line.trim() !== '') ?? '';
  if (!first.startsWith('--') || first.length > 202) return undefined;
  return partsOf(lines, first.slice(2).trimEnd()).flatMap((part) => leavesOf(part, 1));
};

/** Every part that is not made of parts, in their order. */
export const readEntities = (raw: string): readonly Entity[] => {
  const lines = raw.split(/\r?\n/);
  return headless(lines) ?? leavesOf(lines, 0);
};
