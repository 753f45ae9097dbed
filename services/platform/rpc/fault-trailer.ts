// A fault as bytes: the message `passerelle.mesh.v1.Fault` in the trailer `passerelle-fault-bin` of a failed call.
// `detail` stays behind: it is for the logs of the process where the fault arose.
import { Fault as FaultMessage } from '../../../proto/generated/passerelle/mesh/v1/fault.ts';
import { faultCodes, violationRules } from '../faults/fault.ts';
import type { Fault, FaultCode, Violation, ViolationRule } from '../faults/fault.ts';

export const faultTrailer = 'passerelle-fault-bin';

/** Trailers share HTTP/2's header limit (64 KiB in Node, less in proxies): a fault past this loses its last violations. */
const maxTrailerBytes = 8 * 1024;

/** With as many of the first parts as keep it within so many bytes; without any where none does. */
export const encodeWithin = <T>(
  most: number,
  parts: readonly T[],
  encode: (kept: readonly T[]) => Uint8Array,
): Uint8Array => {
  for (let kept = parts.length; ; kept = Math.floor(kept / 2)) {
    const bytes = encode(parts.slice(0, kept));
    if (bytes.length <= most || kept === 0) return bytes;
  }
};

export const encodeFault = (of: Fault): Uint8Array =>
  encodeWithin(maxTrailerBytes, of.violations ?? [], (violations) =>
    FaultMessage.encode(
      FaultMessage.fromPartial({
        code: of.code,
        subject: of.subject ?? '',
        subjectId: of.subjectId ?? '',
        violations: violations.map((violation) => ({ ...violation })),
        currentVersion: of.currentVersion,
      }),
    ).finish(),
  );

/** Undefined for bytes that are no fault, or one with a code of a newer release: the caller then goes by the status. */
export const decodeFault = (bytes: Uint8Array): Fault | undefined => {
  try {
    const message = FaultMessage.decode(bytes);
    if (!isFaultCode(message.code)) return undefined;
    return {
      code: message.code,
      ...(message.subject === '' ? {} : { subject: message.subject }),
      ...(message.subjectId === '' ? {} : { subjectId: message.subjectId }),
      ...(message.violations.length === 0 ? {} : { violations: message.violations.map(toViolation) }),
      ...(message.currentVersion === undefined ? {} : { currentVersion: message.currentVersion }),
    };
  } catch {
    return undefined;
  }
};

const toViolation = ({ field, rule, value, parameters }: FaultMessage['violations'][number]): Violation => ({
  field,
  ...(value === undefined ? {} : { value }),
  // A rule of a newer release still names its field.
  ...(isRule(rule)
    ? { rule, ...(Object.keys(parameters).length === 0 ? {} : { parameters }) }
    : { rule: 'not-allowed', parameters: { because: rule } }),
});

const isFaultCode = (text: string): text is FaultCode => (faultCodes as readonly string[]).includes(text);
const isRule = (text: string): text is ViolationRule => (violationRules as readonly string[]).includes(text);
