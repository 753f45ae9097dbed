// What the address of the choice of who acts says: where whoever came wanted to go. Pure.

export interface EnterSearch {
  /** Of this app, with what it shows; never another site. */
  readonly next?: string | undefined;
}

/** Any: it is not called. */
const here = 'http://passerelle.invalid';

/** The address as the browser reads it, where it stays in this app. */
const ownPath = (wanted: string): string | undefined => {
  if (!wanted.startsWith('/')) return undefined;
  let url: URL;
  try {
    url = new URL(wanted, here);
  } catch {
    return undefined;
  }
  // “//” begins the name of another host, also where it only comes about as the path is read.
  if (url.origin !== here || url.pathname.startsWith('//')) return undefined;
  return url.pathname + url.search + url.hash;
};

export const readEnterSearch = (search: Readonly<Record<string, unknown>>): EnterSearch => {
  const { next } = search;
  const path = typeof next === 'string' ? ownPath(next) : undefined;
  return path === undefined ? {} : { next: path };
};
