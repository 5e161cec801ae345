import { LibsqlError } from '@libsql/client';

/** Kinds of failure in the contract, with status and title. */
const KINDS = {
  validation: [400, 'Not Valid'],
  auth: [401, 'Unauthorized'],
  forbidden: [403, 'Forbidden'],
  closed: [403, 'Closed'],
  not_found: [404, 'Not Found'],
  method_not_allowed: [405, 'Method Not Allowed'],
  duplicate: [409, 'Said Already'],
  too_long: [413, 'Too Long'],
  unsupported_type: [415, 'Unsupported Media Type'],
  rejected: [422, 'Rejected'],
  rate_limited: [429, 'Too Many Requests'],
  server: [500, 'Internal Error'],
  unavailable: [503, 'Unavailable'],
} as const;
export type ProblemCode = keyof typeof KINDS;

interface Details {
  /** Messages by field. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Of RFC 9457, with what the contract adds. */
export class CommentProblem extends Error {
  override readonly name = 'CommentProblem';
  readonly code: ProblemCode;
  readonly details: Details;

  constructor(code: ProblemCode, detail: string, details: Details = {}) {
    super(detail);
    this.code = code;
    this.details = details;
  }

  get status(): number {
    return KINDS[this.code][0];
  }

  toResponse(): Response {
    const { code, status, message, details } = this;
    const { fields, retryAfter, headers } = details;
    const body = {
      type: 'about:blank',
      title: KINDS[code][1],
      status,
      code,
      detail: message,
      fields,
      retryAfter,
    };
    return new Response(JSON.stringify(body), {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        ...(retryAfter === undefined ? {} : { 'Retry-After': String(Math.ceil(retryAfter)) }),
        ...headers,
      },
    });
  }
}

/** A field that does not fit. */
export const badField = (field: string, message: string): CommentProblem =>
  new CommentProblem('validation', message, { fields: { [field]: message } });

/** What the client is told of any failure; of one that nobody thought of no more than that it happened. */
export function problemOf(error: unknown): CommentProblem {
  if (error instanceof CommentProblem) return error;
  console.error(error);
  return error instanceof LibsqlError
    ? new CommentProblem('unavailable', 'The database does not answer.', { retryAfter: 5 })
    : new CommentProblem('server', 'Something went wrong here.');
}
