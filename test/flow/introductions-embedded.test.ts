// The story of an introduction on the embedded adapters.
import { embeddedMesh } from '../makers/embedded-mesh.ts';
import { describeIntroductions } from './introductions-story.ts';

describeIntroductions('embedded', embeddedMesh);
