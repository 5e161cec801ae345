import { EngineError } from './engine.js';

/** Of RFC 9457, with what the contract adds. */
export class SpeechProblem extends Error {
  override readonly name = 'SpeechProblem';
  readonly status: number;
  readonly detail: string;
  readonly retryable: boolean;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    detail: string,
    {
      retryable = status === 409 || status === 429 || status >= 500,
      retryAfter,
      headers = {},
    }: {
      readonly retryable?: boolean;
      readonly retryAfter?: number | undefined;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
    this.status = status;
    this.detail = detail;
    this.retryable = retryable;
    this.retryAfter = retryAfter;
    this.#headers = headers;
  }

  toJSON(): object {
    const { status, detail, retryable, retryAfter } = this;
    return {
      type: 'about:blank',
      title: TITLES[status] ?? 'Problem',
      status,
      detail,
      retryable,
      // For the event stream, which has no headers.
      ...(retryAfter === undefined ? {} : { retryAfter }),
    };
  }

  toResponse(): Response {
    return new Response(JSON.stringify(this), {
      status: this.status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        ...(this.retryAfter === undefined ? {} : { 'Retry-After': String(Math.ceil(this.retryAfter)) }),
        ...this.#headers,
      },
    });
  }
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Text Changed',
  410: 'Withdrawn',
  413: 'Too Long',
  415: 'Unsupported Media Type',
  416: 'Range Not Satisfiable',
  422: 'Not Supported',
  429: 'Too Many Requests',
  500: 'Internal Error',
  502: 'Engine Failed',
  503: 'Busy',
};

/** What the reader is told of any failure; of one that nobody thought of no more than that it happened. */
export function problemOf(error: unknown): SpeechProblem {
  if (error instanceof SpeechProblem) return error;
  if (error instanceof EngineError) {
    const { message, retryable, retryAfter } = error;
    return new SpeechProblem(retryAfter === undefined ? 502 : 503, message, { retryable, retryAfter });
  }
  if (error instanceof Error && error.name === 'AbortError') {
    return new SpeechProblem(503, 'The service is ending.', { retryAfter: 10 });
  }
  console.error(error);
  return new SpeechProblem(500, 'Something went wrong here.');
}
