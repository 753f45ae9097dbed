// One setting of the environment, as it is checked and as `--help` shows it.

export interface Setting {
  readonly name: string;
  readonly meaning: string;
  /** Shown in the help; absent where the setting may be left out. */
  readonly standard?: string;
  /** What it must look like, where that can be told from its text alone; the cure for a bad one. */
  readonly shape?: Pick<RegExp, 'test'>;
  readonly cure?: string;
  /** Never shown: it may hold a password. */
  readonly secret?: boolean;
}
