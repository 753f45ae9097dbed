import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  openPrivateFolder,
  troubleWithFolder,
  type PrivateFolder,
} from '../../../services/platform/lifecycle/private-folder.ts';

describe('a private folder', () => {
  let parent: string;
  let base: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'passerelle-private-'));
    base = join(parent, 'cache', 'thing');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  const opened = (generation: string): PrivateFolder => {
    const result = openPrivateFolder(base, generation);
    if (result.kind === 'refused') throw new Error(result.because);
    return result.folder;
  };

  it('is made where it is missing, for this user only, and is there again for the same generation', () => {
    const first = opened('aaaaaa');
    expect(statSync(first.path).mode & 0o777).toBe(0o700);
    writeFileSync(join(first.path, 'kept'), '');
    first.release();
    const again = opened('aaaaaa');
    expect(readdirSync(again.path)).toEqual(['kept']);
    again.release();
  });

  it('is empty for another generation, and what the earlier one kept is gone', () => {
    const first = opened('aaaaaa');
    writeFileSync(join(first.path, 'kept'), 'words');
    first.release();
    const second = opened('bbbbbb');
    expect(readdirSync(second.path)).toEqual([]);
    expect(existsSync(first.path)).toBe(false);
    second.release();
  });

  it('leaves alone what it did not make', () => {
    mkdirSync(join(base, 'holiday'), { recursive: true });
    writeFileSync(join(base, 'holiday', 'a.jpg'), '');
    opened('aaaaaa').release();
    opened('bbbbbb').release();
    expect(readdirSync(join(base, 'holiday'))).toEqual(['a.jpg']);
  });

  it('is one holder’s at a time', () => {
    const first = opened('aaaaaa');
    expect(openPrivateFolder(base, 'bbbbbb')).toMatchObject({
      kind: 'refused',
      because: expect.stringContaining('in use by another process'),
    });
    expect(existsSync(first.path)).toBe(true);
    first.release();
    opened('aaaaaa').release();
  });

  it('is refused with the reason where it cannot be made', () => {
    writeFileSync(join(parent, 'cache'), '');
    expect(openPrivateFolder(base, 'aaaaaa')).toMatchObject({ kind: 'refused' });
    expect(troubleWithFolder(join(parent, 'cache'))).toContain('is not a folder');
    expect(troubleWithFolder(join(parent, 'cache', 'below'))).toContain('cannot be used');
    expect(troubleWithFolder(join(parent, 'other', 'below'))).toBeUndefined();
  });
});
