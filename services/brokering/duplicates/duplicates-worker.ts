// The thread that looks for organisations that look the same: reads their names, says what it found, and ends.
import { parentPort, workerData } from 'node:worker_threads';
import { findDuplicates } from './find-duplicates.ts';
import type { OrganisationNames } from './organisation-names.ts';

parentPort?.postMessage(findDuplicates(workerData as readonly OrganisationNames[]));
