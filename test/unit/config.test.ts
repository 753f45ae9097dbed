import { describe, expect, it } from '@jest/globals';
import { type Config, readConfig } from '../../services/config.ts';

const config = (environment: Record<string, string>, args: readonly string[] = []): Config => {
  const read = readConfig(environment, args);
  if (read.kind !== 'config') throw new Error(JSON.stringify(read));
  return read.config;
};

const faults = (environment: Record<string, string>, args: readonly string[] = []): string => {
  const read = readConfig(environment, args);
  return read.kind === 'invalid' ? read.text : `no fault but ${read.kind}`;
};

const servers = { KAFKA_BROKERS: 'a:1,b:2', MONGODB_URL: 'mongodb://c:3' };
const tls = { MESH_TLS_CA: '/c/ca.pem', MESH_TLS_CERT: '/c/cert.pem', MESH_TLS_KEY: '/c/key.pem' };

describe('the configuration', () => {
  it('runs every service in one process on ./data when nothing is said', () => {
    expect(config({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      trustedProxies: [],
      services: ['profiles', 'expertise', 'matchmaking', 'brokering', 'notifications', 'gateway'],
      campus: 'campus',
      corsOrigins: [],
      rebuild: false,
      rehearsal: false,
      adapters: { kind: 'embedded', dataFolder: './data', empty: false },
    });
  });

  it('listens beyond this machine only where it is said by which address it is reached', () => {
    expect(faults({ HOST: '0.0.0.0' })).toContain('HOST is "0.0.0.0", which other machines reach: say in');
    const given = { HOST: '0.0.0.0', PUBLIC_URL: 'https://passerelle.example' };
    expect(config(given)).toMatchObject({ host: '0.0.0.0', publicUrl: 'https://passerelle.example' });
  });

  it('believes the proxies that are named, by address or network', () => {
    const { trustedProxies } = config({ TRUSTED_PROXIES: '10.0.0.5,2001:db8::/64' });
    expect(trustedProxies).toEqual(['10.0.0.5', '2001:db8::/64']);
    expect(faults({ TRUSTED_PROXIES: '10.0.0.5,nginx' })).toMatch(/TRUSTED_PROXIES is .*: give 10\.0\.0\.5/);
  });

  it('takes an empty variable for one that was left out', () => {
    expect(config({ PORT: '', SERVICES: ' ' }).port).toBe(8080);
  });

  it('is the mesh where Kafka and MongoDB are both given', () => {
    const { adapters, services } = config({
      ...servers,
      ...tls,
      SERVICES: 'gateway,matchmaking',
      PROFILES_ADDRESS: 'p:1,q:1',
      EXPERTISE_ADDRESS: 'e:1',
      NOTIFICATIONS_ADDRESS: 'n:1',
      BROKERING_ADDRESS: 'b:1',
    });
    expect(services).toEqual(['matchmaking', 'gateway']);
    expect(adapters).toMatchObject({
      kind: 'mesh',
      kafkaBrokers: ['a:1', 'b:2'],
      kafkaReplication: 3,
      peers: { profiles: 'p:1,q:1', expertise: 'e:1', brokering: 'b:1', notifications: 'n:1' },
    });
  });

  it('reports every fault at once, each with its value and its cure', () => {
    const text = faults({ PORT: 'eighty', SERVICES: 'profils', LOG_LEVEL: 'loud', MONGODB_URL: 'http://x' });
    expect(text).toContain('PORT is "eighty": give a whole number.');
    expect(text).toContain('SERVICES is "profils": give all, or some of');
    expect(text).toContain('LOG_LEVEL is "loud"');
    expect(text).toContain('MONGODB_URL is "http://x": give mongodb://host:port.');
    expect(text).toContain('npm start -- --help');
  });

  it('opens a door to partners where a port is given, beyond this machine with a certificate alone', () => {
    const tls = { PARTNER_TLS_CERT: 'c.pem', PARTNER_TLS_KEY: 'k.pem' };
    expect(config({ ...tls }).partners).toBeUndefined();
    expect(config({ PARTNER_GRPC_PORT: '9443' }).partners).toEqual({ listen: '127.0.0.1:9443' });
    const wide = { PARTNER_GRPC_PORT: '9443', PARTNER_GRPC_HOST: '0.0.0.0' };
    expect(faults(wide)).toContain(
      'PARTNER_GRPC_HOST is "0.0.0.0": give PARTNER_TLS_CERT and PARTNER_TLS_KEY',
    );
    expect(faults({ ...wide, PARTNER_TLS_CERT: 'c.pem' })).toContain('PARTNER_TLS_KEY is missing');
    expect(config({ ...wide, ...tls }).partners).toEqual({
      listen: '0.0.0.0:9443',
      tls: { cert: 'c.pem', key: 'k.pem' },
    });
  });

  it('takes the sites whose pages may call, exactly', () => {
    expect(config({ CORS_ORIGINS: 'https://a.org,http://localhost:3000' }).corsOrigins).toEqual([
      'https://a.org',
      'http://localhost:3000',
    ]);
    for (const wrong of ['*', 'https://a.org/', 'a.org', 'https://a.org, https://b.org'])
      expect(faults({ CORS_ORIGINS: wrong })).toContain('CORS_ORIGINS is');
  });

  it('refuses a part of the services on the embedded adapters', () => {
    expect(faults({ SERVICES: 'profiles' })).toContain('which one process keeps to itself');
  });

  it('refuses one server without the other', () => {
    expect(faults({ KAFKA_BROKERS: 'a:1' })).toContain('KAFKA_BROKERS is given without MONGODB_URL');
    expect(faults({ MONGODB_URL: 'mongodb://c' })).toContain('MONGODB_URL is given without KAFKA_BROKERS');
  });

  it('names each peer that is missing', () => {
    const text = faults({ ...servers, SERVICES: 'gateway' });
    for (const name of ['PROFILES', 'EXPERTISE', 'MATCHMAKING', 'NOTIFICATIONS']) {
      expect(text).toContain(`${name}_ADDRESS is missing`);
    }
    expect(faults({ ...servers, SERVICES: 'profiles,expertise' })).toContain('no fault');
  });

  it('takes certificates of a mesh all three or none', () => {
    expect(config({ ...servers, ...tls }).adapters).toMatchObject({
      tls: { ca: '/c/ca.pem', cert: '/c/cert.pem', key: '/c/key.pem' },
    });
    expect(config(servers).adapters).not.toHaveProperty('tls');
    expect(faults({ ...servers, MESH_TLS_KEY: '/c/key.pem' })).toContain(
      'MESH_TLS_KEY is given without MESH_TLS_CA and MESH_TLS_CERT: give all three',
    );
  });

  it('keeps a mesh without certificates to this machine, and says how to leave it', () => {
    const matchmaking = { ...servers, SERVICES: 'matchmaking', PROFILES_ADDRESS: '127.0.0.1:1,localhost:2' };
    expect(faults({ ...matchmaking, EXPERTISE_ADDRESS: '127.0.0.9:3' })).toContain('no fault');
    const away = { EXPERTISE_ADDRESS: '127.0.0.1:3,expertise:3', GRPC_HOST: '0.0.0.0' };
    const text = faults({ ...matchmaking, ...away });
    expect(text).toMatch(
      /GRPC_HOST is "0\.0\.0\.0", which other machines reach, .*npm run certificates.*MESH_TLS_CA/,
    );
    expect(text).toContain('EXPERTISE_ADDRESS is "127.0.0.1:3,expertise:3", which is not on this machine');
    expect(text).not.toContain('PROFILES_ADDRESS');
    expect(faults({ ...matchmaking, ...away, ...tls })).toContain('no fault');
    // Where a name only begins like this machine's.
    expect(faults({ ...matchmaking, EXPERTISE_ADDRESS: 'localhost.example:3' })).toContain(
      'EXPERTISE_ADDRESS',
    );
    // What it does not call may be anywhere.
    expect(faults({ ...servers, SERVICES: 'profiles', EXPERTISE_ADDRESS: 'expertise:3' })).toContain(
      'no fault',
    );
  });

  it('keeps files on this machine only where a folder is given for them, and only in the mesh', () => {
    expect(config(servers).adapters).not.toHaveProperty('cacheFolder');
    expect(config({ ...servers, PASSERELLE_CACHE: '/var/cache/p' }).adapters).toMatchObject({
      cacheFolder: '/var/cache/p',
    });
    expect(faults({ PASSERELLE_CACHE: '/var/cache/p' })).toMatch(
      /PASSERELLE_CACHE is "\/var\/cache\/p" on the embedded adapters.*leave it out/,
    );
  });

  it('refuses a port past 65535 and an option it does not know', () => {
    expect(faults({ PORT: '70000' })).toContain('PORT is "70000"');
    expect(faults({}, ['--emty'])).toContain('--emty is not an option');
  });

  it('prints every setting it reads for --help, from the same table', () => {
    const read = readConfig({ PORT: 'bad' }, ['--help']);
    const text = read.kind === 'help' ? read.text : '';
    for (const name of ['PORT', 'SERVICES', 'KAFKA_BROKERS', 'PASSERELLE_CACHE', '--empty', '--rebuild']) {
      expect(text).toContain(name);
    }
  });

  it('sends e-mails where a mail server is given, with whom they come from and where their links lead', () => {
    const given = {
      SMTP_URL: 'smtps://me:p%40ss@mail.example:465',
      MAIL_FROM: 'Passerelle <passerelle@campus.example>',
      MAIL_UNSUBSCRIBE: 'stop@campus.example',
      PUBLIC_URL: 'https://passerelle.example/',
    };
    expect(config(given)).toMatchObject({
      publicUrl: 'https://passerelle.example',
      mail: {
        smtpUrl: 'smtps://me:p%40ss@mail.example:465',
        from: 'Passerelle <passerelle@campus.example>',
        unsubscribeAddress: 'stop@campus.example',
      },
    });
    expect(faults({ SMTP_URL: given.SMTP_URL })).toMatch(
      /MAIL_FROM is missing: .*\n.*PUBLIC_URL is missing:/,
    );
  });

  it.each([
    ['SMTP_URL', 'https://me:canary@mail.example'],
    ['SMTP_URL', 'smtp://me:canary:canary@mail.example'],
    ['MAIL_FROM', 'Passerelle <nobody>'],
    ['MAIL_FROM', 'A <a@b.example>\r\nBcc: c@d.example'],
    ['MAIL_UNSUBSCRIBE', 'a@b.example?subject=x'],
    ['PUBLIC_URL', 'http://passerelle.example'],
    ['PUBLIC_URL', 'https://passerelle.example/path'],
  ])('says how to mend %s=%j, and never shows a password', (name, value) => {
    const text = faults({ [name]: value });
    expect(text).toMatch(new RegExp(`${name} is .*: give `, 's'));
    expect(text).not.toContain('canary');
  });
});
