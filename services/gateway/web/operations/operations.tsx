// How the campus runs, for administrators: what is ready, what is behind, what was set aside, backups.
import { Backup } from './backup.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { HealthNow } from './health-now.tsx';
import { Restore } from './restore.tsx';
import './operations.css';

export const Operations = () => (
  <>
    <HealthNow />
    <DeadLetters />
    <Backup />
    <Restore />
  </>
);
