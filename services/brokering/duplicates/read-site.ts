// What of a web address stands for its organisation: the host, or a place on a host that many share.

/** Hosts on which a page stands for an organisation → how many parts of the path name it. */
const sharedHosts: ReadonlyMap<string, number> = new Map([
  ['linkedin.com', 2],
  ['facebook.com', 1],
  ['instagram.com', 1],
  ['x.com', 1],
  ['twitter.com', 1],
  ['youtube.com', 2],
  ['github.com', 1],
  ['gitlab.com', 1],
  ['medium.com', 1],
  ['sites.google.com', 2],
  ['helloasso.com', 2],
  ['assoconnect.com', 1],
  ['wixsite.com', 1],
  ['crunchbase.com', 2],
  ['wikipedia.org', 2],
  ['hal.science', 1],
  ['cordis.europa.eu', 3],
  ['ror.org', 1],
  ['linktr.ee', 1],
]);

export interface Site {
  /** Equal for addresses of one organisation. */
  readonly key: string;
  /** Of a shared host, its name: two of these compare with one another only. */
  readonly sharedHost?: string;
}

const sharedHostOf = (host: string): string | undefined =>
  [...sharedHosts.keys()].find((shared) => host === shared || host.endsWith(`.${shared}`));

/** Undefined where the address says nothing of its owner: none, malformed, or a shared host without a place on it. */
export const readSite = (website: string | undefined): Site | undefined => {
  const text = website?.trim() ?? '';
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  const host = url?.hostname.replace(/\.$/, '').replace(/^www\d?\./, '') ?? '';
  if (!url || !host.includes('.')) return undefined;
  const sharedHost = sharedHostOf(host);
  if (sharedHost === undefined) return { key: host };
  const depth = sharedHosts.get(sharedHost) ?? 0;
  const path = url.pathname.toLowerCase().split('/').filter(Boolean).slice(0, depth);
  // On wixsite.com the owner stands before the host; on linkedin.com a language does.
  const owner = sharedHost === 'wixsite.com' ? host : sharedHost;
  return path.length < depth ? undefined : { key: [owner, ...path].join('/'), sharedHost };
};

/** `example.fr` and `example.com` may be one organisation's. */
export const sameLabel = (a: Site, b: Site): boolean => {
  const [label = ''] = a.key.split('.');
  return label.length > longestSubdomain && b.key.startsWith(`${label}.`);
};
const longestSubdomain = 3;
