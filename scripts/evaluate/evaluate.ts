// Measures the engine on an evaluation set: `npm run --silent evaluate -- SET_DIR > RUN`. A TREC run on stdout,
// progress on stderr.
import { once } from 'node:events';
import { askQuestion } from './ask-question.ts';
import { campusInMemory } from './campus-in-memory.ts';
import { readSet } from './read-set.ts';
import type { EvaluationSet } from './read-set.ts';
import { organisationId, tellCampus } from './tell-campus.ts';

/** Only a machine that does much else takes so long; without what is learned an answer is another one. */
const learnWithinMs = 600_000;
const [folder, ...rest] = process.argv.slice(2);
if (folder === undefined || rest.length > 0) {
  console.error('Usage: npm run --silent evaluate -- SET_DIR > RUN');
  process.exit(2);
}

const began = performance.now();
const say = (text: string): void =>
  void process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1)} s  ${text}\n`);

const write = async (lines: readonly string[]): Promise<void> => {
  if (lines.length > 0 && !process.stdout.write(`${lines.join('\n')}\n`)) await once(process.stdout, 'drain');
};

const evaluate = async (set: EvaluationSet): Promise<void> => {
  const campus = await campusInMemory();
  const told = await tellCampus(set, campus.eventLog);
  say(`${told} events told`);
  await campus.start();
  say(`indexed; learning from ${set.texts.length} texts`);
  say(`semantics: ${await campus.learned(set.texts.length, learnWithinMs)}`);
  const owners = new Map(
    set.texts.flatMap(({ owners: all }) =>
      all.map((owner): [string, string] => [organisationId(owner), owner]),
    ),
  );
  let done = 0;
  for (const query of set.queries) {
    const answers = await askQuestion(campus, query);
    await write(
      answers.map(
        ({ organisationId: id, score }, rank) =>
          `${query._id} Q0 ${owners.get(id) ?? id} ${rank + 1} ${score} passerelle`,
      ),
    );
    done += 1;
    if (done % 100 === 0 || done === set.queries.length) say(`${done} of ${set.queries.length} queries`);
  }
  await campus.stop();
};

try {
  await evaluate(readSet(folder));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
