// Signing in by e-mail in one process: through the mailbox of the machine, and through a mail server.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedMesh, type EmbeddedMesh } from '../makers/embedded-mesh.ts';
import { type SmtpServerOnLoopback, smtpServerOnLoopback } from '../makers/smtp-server.ts';
import type { TestMesh } from '../makers/test-mesh.ts';
import { describeSignInByMail } from './sign-in-by-mail.ts';

const filesOf = async (mesh: TestMesh): Promise<string> => {
  const entries = await readdir((mesh as EmbeddedMesh).folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const read = files.map(({ parentPath, name }) => readFile(join(parentPath, name)));
  return (await Promise.all(read))
    .map((bytes) => `${bytes.toString('latin1')} ${bytes.toString('utf16le')}`)
    .join('\n');
};

const everythingLogged = { LOG_LEVEL: 'trace' };

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

/** As whoever sits in front of the machine sees them. */
const fromMailbox = async (mesh: TestMesh) => {
  const page = async (path: string): Promise<string> =>
    (await fetch(`${mesh.rest().base}${path}`, { headers: { Accept: 'text/html' } })).text();
  const paths = [...(await page('/mailbox')).matchAll(/href="(\/mailbox\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  const mails = paths.toReversed().map(async (path) => {
    const [text, html] = [await page(path), await page(`${path}/html`)];
    const part = (shape: RegExp): string => unescaped(shape.exec(text)?.[1] ?? '');
    return {
      to: part(/<dd>([^<]*)<\/dd>\s*<dt>[^<]*<\/dt><dd>[^<]*<\/dd><\/dl>/),
      subject: part(/<title>([^<]*)/),
      text: part(/<pre>([^]*?)<\/pre>/),
      html,
    };
  });
  return Promise.all(mails);
};

describeSignInByMail({
  pair: 'in the mailbox of the machine',
  open: () => embeddedMesh({ environment: everythingLogged }),
  arrived: fromMailbox,
  // Without a mail server the terminal tells each link, and the log does not.
  kept: async (mesh) => {
    const told = /^ {2}(?:sign-in|address) {4}http\S+ {2}\(per_\w+\)$/gm;
    if (!told.test(mesh.output())) throw new Error('the terminal told no link');
    return (await filesOf(mesh)) + mesh.output().replaceAll(told, '');
  },
});

let server: SmtpServerOnLoopback;
describeSignInByMail({
  pair: 'by a mail server',
  open: async () => {
    server = await smtpServerOnLoopback();
    const mail = {
      SMTP_URL: server.url,
      MAIL_FROM: 'Passerelle <passerelle@campus.example>',
      PUBLIC_URL: 'https://passerelle.example',
    };
    const mesh = await embeddedMesh({ environment: { ...everythingLogged, ...mail } });
    const discard = async (): Promise<void> => {
      await mesh.discard();
      await server.stop();
    };
    return { ...mesh, discard };
  },
  arrived: async () => server.arrived,
  kept: async (mesh) => (await filesOf(mesh)) + mesh.output(),
});
