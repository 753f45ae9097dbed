import { describe, expect, it } from '@jest/globals';
import { createProgress } from '../../../../scripts/passerelle/import/progress.ts';
import { english } from '../../../../scripts/passerelle/say/en.ts';
import { paintWith } from '../../../../scripts/passerelle/terminal.ts';

describe('the progress of an import', () => {
  const watched = (isTerminal: boolean, isAway = () => false) => {
    let text = '';
    let now = 0;
    let tick = (): void => undefined;
    let every = 0;
    const write = (words: string): void => void (text += words);
    const screen = {
      write,
      line: (words = '') => write(`${words}\n`),
      isTerminal,
      columns: 80,
      paint: paintWith(false),
    };
    const progress = createProgress(screen, english, 'o.csv', {
      now: () => now,
      isAway,
      every: (ms, act) => {
        [every, tick] = [ms, act];
        return () => undefined;
      },
    });
    const after = (ms: number): void => {
      now += ms;
      tick();
    };
    return { progress, after, text: () => text, every: () => every };
  };

  it('is a line a second where there is no terminal', () => {
    const { progress, after, text, every } = watched(false);
    progress.at(0.25, 500);
    after(1000);
    progress.at(0.5, 1000);
    after(1000);
    expect(every()).toBe(1000);
    expect(text()).toMatch(/^o\.csv 25 % · 500 rows, 500\/s\no\.csv 50 % · 1\s000 rows, 500\/s\n$/);
  });

  it('says what is waited for once everything is sent', () => {
    const { progress, after, text } = watched(false);
    progress.at(1, 500);
    progress.awaits('the mesh is reading it…');
    after(1000);
    expect(text()).toBe('o.csv 100 % · the mesh is reading it…\n');
  });

  it('counts no rate while the mesh is away, nor that time afterwards', () => {
    let away = false;
    const { progress, after, text } = watched(false, () => away);
    progress.at(0.5, 500);
    after(1000);
    away = true;
    after(1000);
    away = false;
    after(1000);
    expect(text().split('\n')).toEqual([
      'o.csv 50 % · 500 rows, 500/s',
      'o.csv 50 % · the mesh does not answer, trying again…',
      'o.csv 50 % · 500 rows, 250/s',
      '',
    ]);
  });

  it('is a bar on a terminal, which goes away for a line and at the end, and never goes back', () => {
    const { progress, after, text } = watched(true);
    progress.at(0.5, 1);
    progress.at(0.4, 2);
    after(100);
    expect(text()).toContain('████████████░░░░░░░░░░░░ 50 %');
    progress.line('a bad row');
    progress.end();
    expect(text().endsWith('\r\u001b[2Ka bad row\n')).toBe(true);
  });
});
