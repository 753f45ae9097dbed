// Who comes in by the real door of one process, by the link that they are sent.
import { embeddedMesh } from '../makers/embedded-mesh.ts';
import { describeUsers } from './users-story.ts';

describeUsers({
  pair: 'in one process, by links',
  entrance: 'link',
  open: (environment) => embeddedMesh({ environment }),
});
