// Wires the services of this process to its adapters.
import type { Logger } from 'pino';
import { events, receiptGiven } from '../proto/topics.ts';
import { brokering } from './brokering/service.ts';
import type { Config } from './config.ts';
import { expertise } from './expertise/service.ts';
import type { DoorOptions } from './gateway/door/door.ts';
import { portTrouble } from './gateway/server.ts';
import { gateway, type GatewayOptions } from './gateway/service.ts';
import { matchmaking } from './matchmaking/service.ts';
import { notifications, type NotificationsOptions } from './notifications/service.ts';
import { clock, openAdapters, openPost, partnerDoorAt } from './open-adapters.ts';
import { operationsOver } from './operate.ts';
import { fault, ok, type Outcome, refused } from './platform/faults/fault.ts';
import { newId } from './platform/ids.ts';
import type { DataFolder } from './platform/lifecycle/data-folder.ts';
import { dropDerived } from './platform/lifecycle/generation.ts';
import { operatorTokenOf } from './platform/lifecycle/operator-token.ts';
import { type Mesh, runMesh } from './platform/lifecycle/run-mesh.ts';
import { dueTimesOf } from './platform/schedule/due-times.ts';
import type { AnyService } from './platform/service.ts';
import { profiles } from './profiles/service.ts';

export interface Composed extends Mesh {
  /** The data folder of the embedded adapters. */
  readonly folder?: DataFolder;
}

export interface ComposeOptions {
  readonly version: string;
  readonly log: Logger;
  /** Told where the REST API listens, once it does. */
  readonly onListening?: (address: { host: string; port: number }) => void;
  /** True while the process fills its own demonstration through its REST API, and waits for its first round. */
  readonly isFilling?: () => boolean;
  /** Told how far the web app is. */
  readonly pages?: GatewayOptions['pages'];
  /** Told of links by which people come in. */
  readonly links?: Pick<DoorOptions, 'onLink' | 'onFirstLink'>;
}

/** Every service, in the order of the flow. */
export const allServices = (
  edge: GatewayOptions,
  notifying: NotificationsOptions = {},
): readonly AnyService[] => [
  profiles,
  expertise,
  matchmaking,
  brokering,
  notifications(notifying),
  gateway(edge),
];

/**
 * Embedded, whoever may read the data folder operates; and without a mail server the terminal of the process is a
 * mailbox. With one, links go to their persons alone: what a process prints is often kept.
 */
const doorOf = (
  config: Config,
  folder: DataFolder | undefined,
  links: ComposeOptions['links'],
): DoorOptions => {
  const { rehearsal, publicUrl, oidc, mail } = config;
  const operatorToken = config.operatorToken ?? (folder && operatorTokenOf(folder.path));
  const demonstration = folder?.kind === 'demonstration';
  return {
    ...(operatorToken === undefined ? {} : { operatorToken }),
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(oidc ? { oidc } : {}),
    rehearsal: rehearsal || demonstration,
    demonstration,
    ...(links?.onLink && folder && mail?.smtpUrl === undefined ? { onLink: links.onLink } : {}),
    ...(links?.onFirstLink ? { onFirstLink: links.onFirstLink } : {}),
  };
};

export const compose = async (config: Config, options: ComposeOptions): Promise<Outcome<Composed>> => {
  const { log, version, onListening, isFilling, pages, links } = options;
  const at = { port: config.port, host: config.host };
  const trouble = config.services.includes('gateway') ? await portTrouble(at) : undefined;
  if (trouble !== undefined) return refused(fault('unavailable', { subject: 'port', detail: trouble }));
  const opened = await openAdapters(config, log);
  if (!opened.ok) return opened;
  const { adapters, folder } = opened.value;
  const { eventLog, rpc, storeOf, timing, holder } = adapters;
  const { mail, mailbox } = await openPost(config);
  const running = (): Mesh => composed;
  const operations = operationsOver({
    dataFolder: folder?.kind ?? 'real',
    // What is due is owned too: without it, a restored statement would never expire.
    collections: () => services.flatMap(({ name, collections }) => [...collections, dueTimesOf(name)]),
    store: storeOf('operations'),
    eventLog,
    clock,
    running,
  });
  const services = allServices(
    {
      ...at,
      version,
      operations,
      door: doorOf(config, folder, links),
      corsOrigins: config.corsOrigins,
      proxies: config.trustedProxies,
      ...(config.partners ? { partners: partnerDoorAt(config.partners) } : {}),
      ...(onListening ? { onListening } : {}),
      ...(isFilling ? { isOwn: isFilling } : {}),
      ...(pages ? { pages } : {}),
      ...(mailbox ? { mailbox } : {}),
    },
    {
      loopbackWebhooks: folder?.kind === 'demonstration' || config.rehearsal,
      ...(mail ? { mail } : {}),
    },
  );
  const here = services.filter(({ name }) => config.services.some((wanted) => wanted === name));
  if (config.rebuild) for (const service of here) await dropDerived(service, storeOf(service.name));
  const composed: Mesh = await runMesh({
    services: here,
    topics: events.map(({ topic }) => topic),
    eventLog,
    rpc,
    storeOf,
    folderOf: adapters.folderOf,
    timing,
    clock,
    newId,
    log,
    holder,
    receipt: receiptGiven,
    close: async () => {
      await mail?.transport.close();
      await adapters.close();
    },
  });
  return ok({ ...composed, ...(folder ? { folder } : {}) });
};
