// What a partner's program is told of a call that failed: all that REST says in its problem, as clients of gRPC read it, in
// `google.rpc.Status` (AIP-193).
import type { Any } from '../../../proto/generated/google/protobuf/any.ts';
import {
  BadRequest,
  ErrorInfo,
  LocalizedMessage,
  RequestInfo,
  RetryInfo,
  Status,
} from '../../../proto/generated/passerelle/partner/v1/status.ts';
import { faultTable } from '../../platform/faults/fault-table.ts';
import { encodeWithin } from '../../platform/rpc/fault-trailer.ts';
import type { Explain } from '../../platform/rpc/rpc.ts';
import { type FieldError, problemOf } from '../problems/problem-of.ts';
import { refusalOfFault } from '../problems/refusal.ts';
import { askedLanguage, sentencesOf } from '../sentences/choose-language.ts';

/** Clients in Java and Go take 8 KiB of headers and trailers, in which bytes are a third longer (base64). */
const mostBytes = 4 * 1024;

const packed = (name: string, bytes: { finish(): Uint8Array }): Any => ({
  typeUrl: `type.googleapis.com/google.rpc.${name}`,
  value: bytes.finish(),
});

/** `not-found` as `NOT_FOUND`. */
const constant = (word: string): string => word.toUpperCase().replaceAll('-', '_');

const said = ({ message, cure }: FieldError): string => `${message} ${cure}`;

interface Told {
  readonly atFault: FieldError;
  /** In the language that was asked for. */
  readonly own: LocalizedMessage | undefined;
}

const violationOf = ({ atFault, own }: Told) => ({
  field: atFault.field,
  description: said(atFault),
  reason: constant(atFault.rule),
  localizedMessage: own,
});

export const explainFault: Explain = (of, { requestId, caller }) => {
  const refusal = refusalOfFault(of);
  const locale = askedLanguage(caller?.acceptLanguage);
  const { detail, errors = [] } = problemOf(refusal, sentencesOf('en'), requestId);
  const own = locale && problemOf(refusal, sentencesOf(locale), requestId);
  const localized = (message: string | undefined): LocalizedMessage | undefined =>
    locale && message !== undefined ? { locale, message } : undefined;
  const told = errors.map((atFault, place): Told => {
    const other = own?.errors?.[place];
    return { atFault, own: localized(other && said(other)) };
  });
  const [first] = errors;
  // A cut value may end in half a character, which no header takes.
  const message = (first ? `${detail} ${said(first)}` : detail).toWellFormed();
  const seconds = refusal.headers?.['Retry-After'];
  const words = localized(own?.detail);
  const info = { reason: constant(of.code), domain: 'passerelle', metadata: {} };
  const encode = (kept: readonly Told[]): Uint8Array =>
    Status.encode({
      code: faultTable[of.code].grpc,
      message,
      details: [
        packed('ErrorInfo', ErrorInfo.encode(info)),
        packed('RequestInfo', RequestInfo.encode({ requestId, servingData: '' })),
        ...(seconds === undefined
          ? []
          : [packed('RetryInfo', RetryInfo.encode({ retryDelay: { seconds: Number(seconds), nanos: 0 } }))]),
        ...(words ? [packed('LocalizedMessage', LocalizedMessage.encode(words))] : []),
        ...(kept.length === 0
          ? []
          : [packed('BadRequest', BadRequest.encode({ fieldViolations: kept.map(violationOf) }))]),
      ],
    }).finish();
  return { message, trailers: { 'grpc-status-details-bin': encodeWithin(mostBytes, told, encode) } };
};
