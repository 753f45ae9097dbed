import { describeOnKafka } from './describe-on-kafka.ts';
import { describeEventLog } from './event-log.ts';
import { aLog } from './kafka-log.ts';

describeOnKafka('on a real server', () => {
  describeEventLog('Kafka', async () => aLog());
});
