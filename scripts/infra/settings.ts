// Where the servers for tests and benchmarks listen, and where they keep their files.
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export type Settings = {
  kafkaPort: number;
  kafkaControllerPort: number;
  mongodbPort: number;
  /** What was fetched or built: kept between runs, may be deleted at any time. */
  cache: string;
  /** Data, logs and pid files: removed by `down`. */
  run: string;
};

export const readSettings = (env: NodeJS.ProcessEnv): Settings => ({
  kafkaPort: readPort(env, 'PASSERELLE_INFRA_KAFKA_PORT', 19092),
  kafkaControllerPort: readPort(env, 'PASSERELLE_INFRA_KAFKA_CONTROLLER_PORT', 19093),
  mongodbPort: readPort(env, 'PASSERELLE_INFRA_MONGODB_PORT', 27117),
  cache: join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'passerelle-infra'),
  run: join(tmpdir(), `passerelle-infra-${userInfo().username}`),
});

const readPort = (env: NodeJS.ProcessEnv, name: string, otherwise: number): number => {
  const text = env[name];
  if (!text) return otherwise;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name} is "${text}"; give a port from 1 to 65535 or leave it out.`);
};
