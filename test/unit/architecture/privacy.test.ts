// PRIVACY.md says what the code does: every collection, every period, who answers an erasure.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { wordsKeptDays } from '../../../services/brokering/forget-words.ts';
import { allServices } from '../../../services/compose.ts';
import type { GatewayOptions } from '../../../services/gateway/service.ts';
import { personalFields, personalSections } from '../../../services/gateway/sentences/personal-sentences.ts';
import { limits } from '../../../services/gateway/sessions/session.ts';
import { attemptForMs } from '../../../services/gateway/sign-in/keep-identities.ts';
import { firstLinkForMs, linkForMs } from '../../../services/gateway/sign-in/keep-sign-ins.ts';
import { keptDays as messagesKeptDays } from '../../../services/notifications/webhooks/forget-deliveries.ts';
import { unreadKeptDays } from '../../../services/notifications/on-notices-due.ts';
import { retryTopic } from '../../../services/platform/event-log/dead-letters.ts';
import { deadLettersKeptDays } from '../../../services/platform/lifecycle/forget-dead-letters.ts';
import { newAddressesKeptDays } from '../../../services/profiles/forget-new-addresses.ts';
import { personsKeptDays } from '../../../services/profiles/forget-person.ts';
import { keysKeptDays } from '../../../services/profiles/on-profile-due.ts';
import { defaultSettings } from '../../../services/profiles/profile.ts';
import { forgottenBy } from '../../../services/profiles/who-forgets.ts';
import { receiptGiven } from '../../../proto/topics.ts';
import { root, sourceFiles } from './source-files.ts';

const services = allServices({} as GatewayOptions);
const text = readFileSync(join(root, 'PRIVACY.md'), 'utf8');
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('PRIVACY.md', () => {
  it('says of every collection what it holds of persons, and of none that there is not', () => {
    const own = ['platform.leases', 'platform.generations'];
    const declared = services.flatMap(({ name, collections }) => [
      ...collections.map((one) => one.name),
      `${name}.due`,
    ]);
    const described = rows.flatMap(([first = '']) => /^`(\w+\.[\w-]+)`$/.exec(first)?.[1] ?? []);
    expect(described.toSorted()).toEqual([...declared, ...own].toSorted());
  });

  it('says how long each thing is kept, as the code that enforces it does', () => {
    const { keep } = retryTopic('any');
    const hours = (ms: number): string => `${ms / 3_600_000} hours`;
    const minutes = (ms: number): string => `${ms / 60_000} minutes`;
    const days = (ms: number): string => String(ms / 86_400_000);
    const { member, staff } = limits;
    const kept = [
      ['services/profiles/profile.ts', String(defaultSettings.noticeRetentionDays)],
      ['services/notifications/on-notices-due.ts', String(unreadKeptDays)],
      ['services/brokering/forget-words.ts', String(wordsKeptDays)],
      ['services/profiles/forget-person.ts', String(personsKeptDays)],
      ['services/profiles/forget-new-addresses.ts', String(newAddressesKeptDays)],
      ['services/platform/lifecycle/forget-dead-letters.ts', String(deadLettersKeptDays)],
      ['services/platform/event-log/dead-letters.ts', typeof keep === 'object' ? String(keep.days) : ''],
      ['services/profiles/on-profile-due.ts', String(keysKeptDays)],
      ['services/gateway/sessions/session.ts', days(member.idleMs)],
      ['services/gateway/sessions/session.ts', days(member.absoluteMs)],
      ['services/gateway/sessions/session.ts', hours(staff.idleMs)],
      ['services/gateway/sessions/session.ts', days(staff.absoluteMs)],
      ['services/gateway/sign-in/keep-sign-ins.ts', minutes(linkForMs)],
      ['services/gateway/sign-in/keep-sign-ins.ts', hours(firstLinkForMs)],
      ['services/gateway/sign-in/keep-identities.ts', minutes(attemptForMs)],
      ['services/notifications/webhooks/forget-deliveries.ts', String(messagesKeptDays)],
    ];
    const said = rows.flatMap(([, period = '', file = '']) =>
      /^\d+( hours| minutes)?$/.test(period) ? [[file.replaceAll('`', ''), period]] : [],
    );
    expect(said.toSorted()).toEqual(kept.toSorted());
  });
});

describe('who answers the removal of each kind of aggregate', () => {
  it.each(Object.entries(forgottenBy))('of %s: those that follow it and give receipts', (kind, named) => {
    const answering = services
      .filter(
        ({ emits, consumes }) =>
          emits.includes(receiptGiven) &&
          consumes.some(({ event }) => event.topic.name === `passerelle.profiles.${kind}`),
      )
      .map(({ name }) => name);
    // It follows what it told itself, and answers where what belonged to it is gone.
    const others = (names: readonly string[]): readonly string[] =>
      names.filter((name) => name !== 'profiles');
    expect(others(named)).toEqual(others(answering).toSorted());
  });
});

describe('what services say that they keep of a person', () => {
  const telling = sourceFiles('services/*/tell-personal-api.ts');
  const all = (pattern: RegExp): string[] =>
    telling.flatMap(({ text: code }) => [...code.matchAll(pattern)].map(([, found = '']) => found));

  it('has a title for each section, and a label for each field, in the languages of the edge', () => {
    const codes = all(/personalSection\(\s*'(\w+)'/g);
    expect(codes.length).toBeGreaterThan(8);
    expect([...new Set(codes)].toSorted()).toEqual([...personalSections].toSorted());
    const keys = telling
      .flatMap(({ text: code }) => code.split('personalSection(').slice(1))
      .map((call) => (/^[^\n]*\}\)/.exec(call)?.[0] ?? call.split(/\n\s*\}\)/)[0]) || '')
      .flatMap((call) => [...call.matchAll(/(?:[{,]|\n)\s*([a-z_]+):/g)].map(([, key = '']) => key));
    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => !(personalFields as readonly string[]).includes(key))).toEqual([]);
  });
});
