// What people write stays what they wrote: it begins no header, no markup, no formula, and no other cell.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mailboxPage, mailPage } from '../../services/gateway/mail/mailbox-pages.ts';
import { askToStop } from '../../services/gateway/mail/unsubscribe-pages.ts';
import { writePersonalPage } from '../../services/gateway/personal/write-personal-page.ts';
import { sentencesOf } from '../../services/gateway/sentences/choose-language.ts';
import { faultyRows, reportOf } from '../../services/gateway/web/imports/faulty-rows.ts';
import { csvRows } from '../../services/gateway/web/imports/rows/csv-rows.ts';
import { fileKinds } from '../../services/gateway/web/imports/rows/file-kinds.ts';
import { csvReader } from '../../services/gateway/web/imports/rows/read-csv.ts';
import { templateOf } from '../../services/gateway/web/imports/rows/write-template.ts';
import { csvCell, csvOf, delimiterIn } from '../../services/gateway/web/parts/csv.ts';
import type { KeptMail } from '../../services/platform/mail/mailbox.ts';
import { sourceFiles } from '../unit/architecture/source-files.ts';
import { type FakeMesh, startMesh } from '../unit/gateway/fake-mesh.ts';

const languages = ['fr', 'en'] as const;

const formulas = [
  '=1+1',
  '=HYPERLINK("http://x.example";"a")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '=1"',
  '"=1',
  '＝1',
  "=cmd|' /C calc'!A0",
];
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/;
const hostileCell = fc.oneof(
  fc.constantFrom(...formulas),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .tuple(fc.constantFrom(...formulas), fc.constantFrom(';', ',', '"', '\r\n', 'a'))
    .map(([of, more]) => of + more + of),
);

const read = (text: string, delimiter: string): readonly (readonly string[])[] => {
  const reader = csvReader(delimiter);
  return [...reader.take(text), ...reader.end()].map((record) =>
    record.kind === 'record' ? record.cells : [],
  );
};

describe('a table as CSV', () => {
  it('gives each cell back as it was written, those that a spreadsheet would run behind an apostrophe (property)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(hostileCell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...languages),
        (rows, language) => {
          const cells = read(`${csvOf([['a', 'b'], ...rows], language)}\r\n`, delimiterIn(language)).slice(1);
          expect(cells).toHaveLength(rows.length);
          for (const [at, row] of rows.entries())
            for (const [nth, text] of row.entries()) {
              expect(cells[at]?.[nth]).not.toMatch(formulaStart);
              expect([text, `'${text}`]).toContain(cells[at]?.[nth]);
            }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('of what is wrong with rows quotes values that were formulas as text', () => {
    const report = reportOf(
      ['line', 'column', 'value', 'message', 'cure'],
      [{ line: 2, column: 'name', value: '=1+1', message: '-x', cure: '' }],
      'en',
    );
    expect(read(`${report}\r\n`, ',')[1]).toEqual(['2', 'name', "'=1+1", "'-x", '']);
  });

  it('to mend and import again has the rows of their owner as they are, formulas too', () => {
    const source = formulas
      .filter((text) => !/[\t\r\n]/.test(text))
      .map((text, at) => `x:${at};${csvCell(text, ';')}\r\n`)
      .join('');
    const rows = csvRows('external_id;name\r\n');
    const taken = [...rows.take(`external_id;name\r\n${source}`), ...rows.end()];
    const bad = taken.map(({ line, source: of }) => ({ line, source: of }));
    expect(faultyRows({ source: 'external_id;name\r\n' }, bad as never)).toBe(
      `external_id;name\r\n${source}`,
    );
    const names = taken.map(({ read: of }) => (of.kind === 'row' ? of.row.values['name'] : undefined));
    expect(names).toEqual(formulas.filter((text) => !/[\t\r\n]/.test(text)));
  });

  it('to begin with has no formula in it', () => {
    for (const kind of fileKinds)
      for (const cells of read(templateOf(kind, ';'), ';'))
        for (const cell of cells) expect(cell).not.toMatch(formulaStart);
  });

  it('is written in these places only', () => {
    const writers = sourceFiles('services/**/*.{ts,tsx}', 'scripts/**/*.ts')
      .filter(({ path, text }) => !path.includes('/dist') && /\bcsv(Of|Cell)\b/.test(text))
      .map(({ path }) => path.replace('services/gateway/', ''));
    expect(writers.toSorted()).toEqual([
      'reports/show-report.ts',
      'web/imports/faulty-rows.ts',
      'web/imports/rows/write-template.ts',
      'web/manage/rows-table.tsx',
      'web/parts/csv.ts',
      'web/parts/figure.tsx',
      'web/reports/report-figure.tsx',
    ]);
    const others = sourceFiles('services/**/*.{ts,tsx}', 'scripts/**/*.ts').filter(
      ({ path, text }) => !path.includes('/dist') && /\.join\((['"`])[;,\t]\1\)[^;]*\\n/.test(text),
    );
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    ...[
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onmouseover='x",
      '</pre></dl><h1>',
      '&lt;b&gt;',
    ],
    ...[
      '</title><script>',
      '</style><script>',
      'javascript:alert(1)',
      '--><b>',
      '2026-01-01T00:00:00Z" onclick="x',
    ],
    ...['http://x.example/"onclick="x', 'https://x.example/<b>'],
  ),
);
/** With their attributes, without what those hold. */
const tags = (html: string): readonly string[] =>
  (html.match(/<[^>]*>/g) ?? []).map((tag) => tag.replaceAll(/"[^"]*"/g, '""'));

describe('a page', () => {
  const aMail = (of: string): KeptMail => ({
    ...{
      messageId: `<${encodeURIComponent(of.toWellFormed())}@x.example>`,
      from: of,
      to: of,
      subject: of,
      text: of,
      html: of,
    },
    headers: {},
    at: '2026-03-10T09:00:00.000Z',
  });

  it.each(languages)('of the mailbox has no markup of an e-mail’s, in %s (property)', (locale) => {
    const reading = { locale, words: sentencesOf(locale).mailbox };
    // Addresses to follow become links, and nothing else does.
    const links = /^<\/?a\b.*>$/;
    const bare = tags(mailPage(aMail('x'), reading));
    fc.assert(
      fc.property(hostile, (of) => {
        const made = tags(mailPage(aMail(of), reading));
        expect(made.filter((tag) => !links.test(tag))).toEqual(bare.filter((tag) => !links.test(tag)));
        expect(
          made.filter((tag) => links.test(tag)).every((tag) => /^<\/a>$|^<a href=""( rel="")?>$/.test(tag)),
        ).toBe(true);
        expect(mailPage(aMail(of), reading)).not.toMatch(/href="(?!https?:|\/mailbox)/);
        expect(tags(mailboxPage([aMail(of)], reading))).toEqual(tags(mailboxPage([aMail('x')], reading)));
      }),
    );
  });

  it.each(languages)('of what is kept of a person has no markup of theirs, in %s (property)', (language) => {
    const said = sentencesOf(language).personal;
    const page = (of: string): string =>
      writePersonalPage(
        {
          personId: 'per_x',
          madeAt: '2026-03-10T09:00:00.000Z',
          sources: [{ source: of, sections: [{ code: of, fields: [{ key: of, values: [of, of] }] }] }],
        },
        { said, language },
      );
    fc.assert(fc.property(hostile, (of) => expect(tags(page(of))).toEqual(tags(page('x')))));
  });

  it('that stops e-mails has none of whatever it names', () => {
    const saying = { locale: 'en', words: sentencesOf('en').unsubscribe } as const;
    const page = (title: string): string => askToStop({ kind: 'new_suggestion', title } as never, saying);
    fc.assert(fc.property(hostile, (title) => expect(tags(page(title))).toEqual(tags(page('x')))));
  });
});

describe('a header of an answer', () => {
  let mesh: FakeMesh;
  beforeAll(async () => {
    mesh = await startMesh({ corsOrigins: ['https://partner.example'] });
  });
  afterAll(() => mesh.stop());

  const usual = ['host', 'keep-alive', 'date', 'content-length'];
  const injected = [
    '%0d%0aX-Injected:%201',
    '%0aX-Injected:1',
    '%E5%98%8D%E5%98%8AX-Injected:1',
    '%00',
    '%0d%0a%0d%0a<script>',
  ];

  it.each([
    ...injected.map((part) => `/v1/organisations/${part}`),
    ...injected.map((part) => `/v1/reports/funnel?format=csv&table=${part}`),
    ...injected.map((part) => `/v1/sign-in/oidc?next=/${part}`),
    ...injected.map((part) => `/v1/introductions/${part}/meeting.ics`),
    ...injected.map((part) => `/v1/persons/${part}/data`),
    ...injected.map((part) => `/mailbox/${part}`),
    ...injected.map((part) => `/${part}`),
  ])('is not begun by an address: %s', async (path) => {
    const response = await fetch(`${mesh.base}${path}`, {
      redirect: 'manual',
      headers: { Accept: 'text/html' },
    });
    expect(response.headers.has('x-injected')).toBe(false);
    expect(response.status).toBeLessThan(500);
    for (const [name, value] of response.headers)
      if (!usual.includes(name)) expect(`${name}: ${value}`).not.toMatch(/injected|<script>/i);
  });

  it.each([
    ['X-Request-Id', 'an id" onclick="x'],
    ['X-Request-Id', '<script>alert(1)</script>'],
    ['X-Request-Id', 'x'.repeat(200)],
    ['Origin', 'https://elsewhere.example'],
    ['Origin', 'https://partner.example.elsewhere.example'],
    ['Accept-Language', '<script>'],
    ['Idempotency-Key', '<script>'],
    ['If-Match', '"<script>"'],
    ['traceparent', '<script>'],
  ])('does not repeat what %s: %s said', async (name, value) => {
    const answer = await mesh.call('GET', '/v1/organisations', { headers: { [name]: value } });
    const all = [...answer.headers].map((pair) => pair.join(': ')).join('\n');
    expect(all).not.toContain(value);
  });

  it('names a file that is saved by one of our own words', () => {
    const files = sourceFiles('services/gateway/routes/*.ts').flatMap(({ text }) =>
      [...text.matchAll(/\bfile: ([`'][^`']+[`'])/g)].map(([, file]) => file),
    );
    // A table's code is one of a closed list: whatever else is asked for is refused.
    expect(files.toSorted()).toEqual(["'meeting.ics'", "'passerelle.html'", '`${table.code}.csv`']);
  });
});
