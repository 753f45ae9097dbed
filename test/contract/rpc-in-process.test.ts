import pino from 'pino';
import { createInProcessRpc } from '../../services/platform/rpc/in-process-rpc.ts';
import { describeRpc } from './rpc.ts';

describeRpc('in one process', async () => createInProcessRpc({ log: pino({ enabled: false }) }));
