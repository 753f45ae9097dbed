// The commands there are.
import type { Command } from './command.ts';
import { backup, restore } from './commands/backup.ts';
import { complete } from './commands/complete.ts';
import { concepts } from './commands/concepts.ts';
import { deadLetters } from './commands/dead-letters.ts';
import { demonstration } from './commands/demonstration.ts';
import { explain } from './commands/explain.ts';
import { health } from './commands/health.ts';
import { importFiles } from './commands/import.ts';
import { search } from './commands/search.ts';
import { similar } from './commands/similar.ts';
import { suggestions } from './commands/suggestions.ts';
import { vocabulary } from './commands/vocabulary.ts';

export const commands: Readonly<Record<string, Command>> = {
  suggestions,
  search,
  similar,
  complete,
  concepts,
  explain,
  vocabulary,
  import: importFiles,
  demonstration,
  health,
  'dead-letters': deadLetters,
  backup,
  restore,
};
