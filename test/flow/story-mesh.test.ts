// The story on five processes, Kafka and MongoDB.
import { serversMesh } from '../makers/servers-mesh.ts';
import { onRealServers } from './on-real-servers.ts';
import { describeStory } from './story.ts';

onRealServers('the story of a campus, on five processes', (servers) =>
  describeStory('on five processes, Kafka and MongoDB', () => serversMesh(servers)),
);
