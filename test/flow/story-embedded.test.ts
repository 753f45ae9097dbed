// The story on the embedded adapters.
import { embeddedMesh } from '../makers/embedded-mesh.ts';
import { describeStory } from './story.ts';

describeStory('embedded', embeddedMesh);
