import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DataFolder, openDataFolder } from '../../../services/platform/lifecycle/data-folder.ts';

describe('the data folder', () => {
  let parent: string;
  let path: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'passerelle-folder-'));
    path = join(parent, 'data');
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  const opened = (asEmpty = false): DataFolder => {
    const result = openDataFolder(path, { asEmpty });
    if (result.kind === 'refused') throw new Error(result.because);
    return result.folder;
  };
  const refusal = (asEmpty = false): string => {
    const result = openDataFolder(path, { asEmpty });
    return result.kind === 'refused' ? result.because : 'opened';
  };

  it('is made for a demonstration that is still to be filled, or real and empty', () => {
    const demonstration = opened();
    expect(demonstration).toMatchObject({ kind: 'demonstration', filled: false });
    demonstration.release();
    path = join(parent, 'other');
    expect(opened(true)).toMatchObject({ kind: 'real', filled: true });
  });

  it('is no demonstration where other machines reach it: in one, anybody may act as anybody', () => {
    const reached = (asEmpty: boolean) => openDataFolder(path, { asEmpty, reached: true });
    expect(reached(false)).toMatchObject({ kind: 'refused', because: expect.stringContaining('--empty') });
    expect(existsSync(path)).toBe(false);
    opened().release();
    expect(reached(false)).toMatchObject({ kind: 'refused', because: expect.stringContaining('HOST') });
    path = join(parent, 'real');
    expect(reached(true)).toMatchObject({ kind: 'opened', folder: { kind: 'real' } });
  });

  it('remembers what it was made for, and that it was filled', () => {
    const first = opened();
    first.markFilled();
    first.release();
    expect(opened()).toMatchObject({ kind: 'demonstration', filled: true });
  });

  it('is one holder’s at a time, and the next one’s once that has let go', () => {
    const first = opened();
    expect(refusal()).toContain('is in use by another process');
    first.release();
    opened().release();
  });

  it('refuses a file, and a folder that cannot be made, with the name of the setting', () => {
    writeFileSync(path, '');
    expect(refusal()).toMatch(/is not a folder.*PASSERELLE_DATA/);
    path = join(path, 'below');
    expect(refusal()).toMatch(/cannot be used.*PASSERELLE_DATA/);
    // Where the system says for ever that the parent is not there.
    if (existsSync('/proc/self')) {
      path = '/proc/passerelle/data';
      expect(refusal()).toMatch(/cannot be used.*PASSERELLE_DATA/);
    }
  });

  it('refuses one whose mark cannot be read', () => {
    opened().release();
    writeFileSync(join(path, 'passerelle.json'), '{');
    expect(refusal()).toContain('cannot be used as the data folder');
  });

  it('is not made where one that is there is wanted', () => {
    const result = openDataFolder(path, { asEmpty: false, asFound: true });
    expect(result).toMatchObject({ kind: 'refused', because: expect.stringContaining('--rebuild') });
    expect(existsSync(path)).toBe(false);
  });

  it('refuses --empty where the demonstration is', () => {
    opened().release();
    expect(refusal(true)).toContain('holds the demonstration campus');
  });

  it('refuses a folder of something else, and one of a newer release', () => {
    path = parent;
    writeFileSync(join(parent, 'holiday.jpg'), '');
    expect(refusal()).toContain('is no data folder of Passerelle');
    expect(readdirSync(parent)).toEqual(['holiday.jpg']);
    path = join(parent, 'newer');
    opened().release();
    const mark = join(path, 'passerelle.json');
    writeFileSync(
      mark,
      JSON.stringify({ ...(JSON.parse(readFileSync(mark, 'utf8')) as object), format: 99 }),
    );
    expect(refusal()).toContain('was written by a newer release (format 99');
  });
});
