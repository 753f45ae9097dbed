// Signing in by e-mail on the mesh: the gateway makes the link, notifications mails it, each a process of its own.
import { serversMesh } from '../makers/servers-mesh.ts';
import { type SmtpServerOnLoopback, smtpServerOnLoopback } from '../makers/smtp-server.ts';
import { readDocuments, readLog } from '../makers/test-mesh.ts';
import { onRealServers } from './on-real-servers.ts';
import { describeSignInByMail } from './sign-in-by-mail.ts';

onRealServers('signing in by e-mail, on processes', (servers) => {
  let server: SmtpServerOnLoopback;
  describeSignInByMail({
    pair: 'on processes, Kafka and MongoDB',
    open: async () => {
      server = await smtpServerOnLoopback();
      const environment = {
        LOG_LEVEL: 'trace',
        SMTP_URL: server.url,
        MAIL_FROM: 'Passerelle <passerelle@campus.example>',
        PUBLIC_URL: 'https://passerelle.example',
      };
      const mesh = await serversMesh(servers, { environment });
      const discard = async (): Promise<void> => {
        await mesh.discard();
        await server.stop();
      };
      return { ...mesh, discard };
    },
    arrived: async () => server.arrived,
    kept: async (mesh) => {
      const kinds = ['owned', 'derived', 'passing'] as const;
      const documents = await Promise.all(kinds.map((kind) => readDocuments(mesh, kind)));
      const events = (await readLog(mesh)).map(({ body }) => Buffer.from(body).toString('latin1'));
      return [JSON.stringify(documents.map((some) => [...some])), ...events, mesh.output()].join('\n');
    },
  });
});
