// The commands there are.
import type { Command } from './command.ts';
import { answer } from './commands/answer.ts';
import { backup, restore } from './commands/backup.ts';
import { calls } from './commands/calls.ts';
import { candidates } from './commands/candidates.ts';
import { complete } from './commands/complete.ts';
import { concepts } from './commands/concepts.ts';
import { deadLetters } from './commands/dead-letters.ts';
import { demonstration } from './commands/demonstration.ts';
import { explain } from './commands/explain.ts';
import { health } from './commands/health.ts';
import { importFiles } from './commands/import.ts';
import { introductions } from './commands/introductions.ts';
import { keys } from './commands/keys.ts';
import { queue } from './commands/queue.ts';
import { reports } from './commands/reports.ts';
import { rounds } from './commands/rounds.ts';
import { rules } from './commands/rules.ts';
import { limits } from './commands/limits.ts';
import { search } from './commands/search.ts';
import { settings } from './commands/settings.ts';
import { similar } from './commands/similar.ts';
import { suggestions } from './commands/suggestions.ts';
import { vocabulary } from './commands/vocabulary.ts';
import { whyNot } from './commands/why-not.ts';
import { webhooks } from './commands/webhooks.ts';
import { weights } from './commands/weights.ts';

export const commands: Readonly<Record<string, Command>> = {
  suggestions,
  answer,
  candidates,
  'why-not': whyNot,
  limits,
  introductions,
  calls,
  search,
  similar,
  complete,
  concepts,
  explain,
  vocabulary,
  queue,
  reports,
  rules,
  rounds,
  weights,
  settings,
  keys,
  webhooks,
  import: importFiles,
  demonstration,
  health,
  'dead-letters': deadLetters,
  backup,
  restore,
};
