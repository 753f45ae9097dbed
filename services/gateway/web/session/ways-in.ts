// By which ways one comes in here, as whoever is not signed in may ask too.
import { asSignedIn } from '../api/client.ts';
import { getSignIn, type WaysIn } from '../api/generated.ts';
import type { Question } from '../api/question.ts';

export const waysIn: Question<WaysIn> = [['ways-in'], () => getSignIn(asSignedIn)];
