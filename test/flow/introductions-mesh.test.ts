// The story of an introduction on six processes, Kafka and MongoDB.
import { serversMesh } from '../makers/servers-mesh.ts';
import { describeIntroductions } from './introductions-story.ts';
import { onRealServers } from './on-real-servers.ts';

onRealServers('the story of an introduction, on six processes', (servers) =>
  describeIntroductions('on six processes, Kafka and MongoDB', () => serversMesh(servers)),
);
