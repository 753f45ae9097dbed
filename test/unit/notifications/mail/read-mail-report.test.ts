import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readMailReport } from '../../../../services/notifications/mail/report/read-mail-report.ts';
import { aBounce, aComplaint, bounceParts } from '../../../makers/mail-reports.ts';

const known = { messageId: '<dlv_x@campus.example>', recipient: 'reader@members.example' };

describe('a report of a mail system', () => {
  it('that nothing can be delivered says which e-mail, to whom and why', () => {
    expect(readMailReport(aBounce())).toEqual({ kind: 'failed', status: '5.1.1', ...known });
  });

  it('may come as its parts alone', () => {
    expect(readMailReport(bounceParts())).toEqual({ kind: 'failed', status: '5.1.1', ...known });
    expect(readMailReport(`\r\n${bounceParts()}`)).toMatchObject({ kind: 'failed' });
  });

  it('may end its lines as it likes', () => {
    expect(readMailReport(aBounce().replaceAll('\r\n', '\n'))).toMatchObject({ kind: 'failed', ...known });
  });

  it('says whom our e-mail went to by what our e-mail says, for it may have been forwarded', () => {
    expect(readMailReport(aBounce({ final: 'elsewhere@forwarded.example' }))).toMatchObject({
      recipient: 'reader@members.example',
    });
    const without = aBounce({ final: 'elsewhere@forwarded.example' }).replace(
      '\nTo: reader',
      '\nX-To: reader',
    );
    expect(readMailReport(without)).toMatchObject({ recipient: 'elsewhere@forwarded.example' });
  });

  it.each([
    ['delayed', '4.4.1'],
    ['delivered', '2.0.0'],
    ['relayed', '2.0.0'],
  ])('that it is %s says nothing that lasts', (action, status) => {
    expect(readMailReport(aBounce({ action, status }))).toEqual({ kind: 'passing' });
  });

  it('without a status is taken at its word', () => {
    expect(readMailReport(aBounce({ status: 'who knows' }))).toMatchObject({
      kind: 'failed',
      status: '5.0.0',
    });
  });

  it('that somebody complained is a complaint; what takes one back, or is about something else, is none', () => {
    expect(readMailReport(aComplaint())).toEqual({ kind: 'complaint', ...known });
    expect(readMailReport(aComplaint({ type: 'opt-out' }))).toMatchObject({ kind: 'complaint' });
    expect(readMailReport(aComplaint({ type: 'not-spam' }))).toEqual({ kind: 'none' });
  });

  it.each(['', '\n', 'Hello', 'From: a@b\n\nI am away until Monday.', '--', '--\n--\n----'])(
    '%j is none',
    (raw) => {
      expect(readMailReport(raw)).toEqual({ kind: 'none' });
    },
  );

  it('never makes its reader fail, whatever it is', () => {
    const words = fc.constantFrom(
      ...aBounce().split(/(\r\n|: |; |=)/),
      'Content-Type: multipart/mixed; boundary=b1',
      '--b1',
      '--b1--',
      'Content-Type: message/delivery-status',
      '\r\n',
    );
    const made = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 120 });
    fc.assert(
      fc.property(made, (some) => {
        expect(['failed', 'passing', 'complaint', 'none']).toContain(readMailReport(some.join('')).kind);
      }),
      { numRuns: 300 },
    );
  });

  it('cut off anywhere is read as far as it goes', () => {
    const whole = aBounce();
    fc.assert(
      fc.property(fc.nat(whole.length), (at) => {
        const { kind } = readMailReport(whole.slice(0, at));
        expect(['failed', 'passing', 'none']).toContain(kind);
      }),
    );
  });

  it.each([
    ['folded lines', (n: number) => `Content-Type: multipart/report;${'\n x'.repeat(n)}\n\nx`],
    ['empty lines', (n: number) => '\n'.repeat(n)],
    ['blocks', (n: number) => aBounce().replace('Action:', `${'A: b\n\n'.repeat(n)}Action:`)],
    ['delimiters', (n: number) => `Content-Type: multipart/report; boundary=b\n\n${'--b\n'.repeat(n)}`],
    [
      'parts in parts',
      (n: number) =>
        Array.from(
          { length: n / 50 },
          (_, at) => `Content-Type: multipart/x; boundary=b${at}\n\n--b${at}\n`,
        ).join(''),
    ],
    [
      'one long line',
      (n: number) => `Content-Type: multipart/report; boundary="${'a;boundary='.repeat(n)}\n\nx`,
    ],
    ['an endless address', (n: number) => aBounce({ final: 'a@'.repeat(n) })],
    ['blanks after an address', (n: number) => aBounce({ final: `a@b.example${' '.repeat(n)}x` })],
  ])('takes time that grows with its length alone: %s', (_, make) => {
    const time = (n: number): number => {
      const raw = make(n);
      const from = performance.now();
      readMailReport(raw);
      return performance.now() - from;
    };
    time(2_000);
    // A hundred times as much would take ten thousand times as long, were it worse than that.
    expect(time(200_000)).toBeLessThan(100 * 20 + 100 * 20 * time(2_000));
  });
});
