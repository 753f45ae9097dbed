// Reports of mail systems, as they are sent.

export interface ReportOf {
  readonly messageId?: string;
  readonly action?: string;
  readonly status?: string;
  readonly final?: string;
  readonly to?: string;
}

const parts = (boundary: string, ...bodies: readonly (readonly [type: string, body: string])[]): string =>
  [
    ...bodies.map(([type, body]) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`),
    `--${boundary}--\r\n`,
  ].join('');

const original = ({
  messageId = '<dlv_x@campus.example>',
  to = 'reader@members.example',
}: ReportOf): string =>
  `From: passerelle@campus.example\r\nTo: ${to}\r\nSubject: =?utf-8?q?Une?=\r\n x\r\nMessage-ID: ${messageId}\r\n`;

/** The body of one alone, as RFC 3464 says. */
export const bounceParts = (of: ReportOf = {}): string => {
  const { action = 'failed', status = '5.1.1', final = 'reader@members.example' } = of;
  const report = [
    'Reporting-MTA: dns; mx.members.example',
    'Arrival-Date: Tue, 10 Mar 2026 10:00:00 +0000',
    '',
    `Final-Recipient: rfc822; ${final}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '   here at all',
    '',
  ].join('\r\n');
  return parts(
    'b1',
    ['text/plain; charset=utf-8', 'Sorry.'],
    ['message/delivery-status', report],
    ['text/rfc822-headers', original(of)],
  );
};

export const aBounce = (of: ReportOf = {}): string =>
  `From: MAILER-DAEMON@members.example\r\nTo: passerelle@campus.example\r\nSubject: Undelivered\r\n` +
  `Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="b1"\r\nMIME-Version: 1.0\r\n\r\n` +
  `This is a MIME message.\r\n\r\n${bounceParts(of)}`;

/** As RFC 5965 says. */
export const aComplaint = (of: ReportOf & { readonly type?: string } = {}): string =>
  `From: feedback@members.example\nSubject: FW: Une\nContent-Type: multipart/report; report-type=feedback-report; boundary=b2\n\n` +
  parts(
    'b2',
    ['text/plain', 'This is an email abuse report'],
    [
      'message/feedback-report',
      `Feedback-Type: ${of.type ?? 'abuse'}\nUser-Agent: SomeGenerator/1.0\nVersion: 1\nOriginal-Rcpt-To: <reader@members.example>\n`,
    ],
    ['message/rfc822', `${original(of)}\r\nBonjour.\r\n`],
  );
