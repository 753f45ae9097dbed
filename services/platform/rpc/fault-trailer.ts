// A fault as bytes: the message `passerelle.mesh.v1.Fault` in the trailer `passerelle-fault-bin` of a failed call.
// `detail` stays behind: it is for the logs of the process where the fault arose.
import { Fault as FaultMessage } from '../../../proto/generated/passerelle/mesh/v1/fault.ts';
import { faultCodes, violationRules } from '../faults/fault.ts';
import type { Fault, FaultCode, Violation, ViolationRule } from '../faults/fault.ts';

export const faultTrailer = 'passerelle-fault-bin';

/** Trailers share HTTP/2's header limit (64 KiB in Node, less in proxies): a fault past this loses its last violations. */
const maxTrailerBytes = 8 * 1024;

export const encodeFault = (of: Fault): Uint8Array => {
  const violations = of.violations ?? [];
  for (let kept = violations.length; ; kept = Math.floor(kept / 2)) {
    const bytes = FaultMessage.encode(
      FaultMessage.fromPartial({
        code: of.code,
        subject: of.subject ?? '',
        subjectId: of.subjectId ?? '',
        violations: violations.slice(0, kept).map((violation) => ({ ...violation })),
        currentVersion: of.currentVersion,
      }),
    ).finish();
    if (bytes.length <= maxTrailerBytes || kept === 0) return bytes;
  }
};

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
