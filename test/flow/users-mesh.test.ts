// Who comes in by the real door of six processes, Kafka and MongoDB, at their institution.
import { serversMesh } from '../makers/servers-mesh.ts';
import { onRealServers } from './on-real-servers.ts';
import { describeUsers } from './users-story.ts';

onRealServers('who comes in by the real door, on six processes', (servers) =>
  describeUsers({
    pair: 'on six processes, Kafka and MongoDB, at their institution',
    entrance: 'institution',
    open: (environment) => serversMesh(servers, { environment }),
  }),
);
