// How the campus runs, as the part of administration that it is.
import { Area } from '../administration/area.tsx';
import { Operations } from '../operations/operations.tsx';

export const OperationsPage = () => <Area part="operations">{() => <Operations />}</Area>;
