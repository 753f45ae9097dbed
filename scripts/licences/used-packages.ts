// Which packages of the lockfile run where Passerelle runs: what the services and the terminal need, and what is bundled
// into the web app. Tools and tests are none of them. Pure.

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Lockfile {
  readonly packages: Readonly<Record<string, Locked>>;
}

export interface UsedPackage {
  readonly name: string;
  readonly version: string;
  /** As its package says, an SPDX expression; undefined where it says none. */
  readonly licence: string | undefined;
}

/** Where Node finds it from there: the nearest folder upwards. */
const placeOf = (name: string, from: string, { packages }: Lockfile): string | undefined => {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`;
    if (place in packages) return place;
    if (at === '') return undefined;
  }
};

/** `bundled`: names of packages that the web app imports. */
export const usedPackages = (lockfile: Lockfile, bundled: readonly string[]): readonly UsedPackage[] => {
  const own: Locked | undefined = lockfile.packages[''];
  const roots = { ...own?.dependencies, ...own?.optionalDependencies };
  const waiting: [name: string, from: string][] = [...Object.keys(roots), ...bundled].map((name) => [
    name,
    '',
  ]);
  const found = new Map<string, UsedPackage>();
  for (const [name, from] of waiting) {
    const place = placeOf(name, from, lockfile);
    const locked = place === undefined ? undefined : lockfile.packages[place];
    if (place === undefined || !locked || found.has(place)) continue;
    found.set(place, { name, version: locked.version, licence: locked.license });
    for (const needed of Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }))
      waiting.push([needed, place]);
  }
  const key = ({ name, version }: UsedPackage): string => `${name} ${version}`;
  const once = new Map([...found.values()].map((one) => [key(one), one]));
  return [...once.values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
};
