// A process that is a member of a group: prints a line for each event it handled, until it is killed.
// node kafka-member.ts GROUP TOPIC
import { aLog } from './kafka-log.ts';

const [group = '', topic = ''] = process.argv.slice(2);
const subscription = await aLog().subscribe({
  mode: 'shared',
  group,
  topics: [topic],
  handle: async (events) => {
    for (const { id } of events) process.stdout.write(`${id}\n`);
  },
});
await subscription.caughtUp();
process.stdout.write('joined\n');
