/**
 * An error that carries its policy. `message` is fixed text, never the sender's words, so it may be logged
 * and sent. Every code is explained in docs/errors.md (a test compares the two).
 */
export const ERROR_CODES = {
  'bad-json': { status: 400, retryable: false },
  'bad-request': { status: 400, retryable: false },
  'too-large': { status: 413, retryable: false },
  'unsupported-body': { status: 415, retryable: false },
  'not-signed-in': { status: 401, retryable: false },
  'wrong-credentials': { status: 401, retryable: false },
  'token-missing': { status: 401, retryable: false },
  'token-expired': { status: 403, retryable: false },
  'token-foreign': { status: 403, retryable: false },
  'wrong-origin': { status: 403, retryable: false },
  'not-allowed': { status: 403, retryable: false },
  'second-factor-needed': { status: 403, retryable: false },
  'account-off': { status: 403, retryable: false },
  'vetting-needed': { status: 403, retryable: false },
  'reason-needed': { status: 403, retryable: false },
  'work-needed': { status: 403, retryable: false },
  'code-unknown': { status: 404, retryable: false },
  'not-found': { status: 404, retryable: false },
  'conversation-ended': { status: 404, retryable: false },
  'uploads-refused': { status: 403, retryable: false },
  'method-not-allowed': { status: 405, retryable: false },
  'case-conflict': { status: 409, retryable: false },
  'invitation-used': { status: 410, retryable: false },
  'too-many-requests': { status: 429, retryable: true },
  'not-ready': { status: 503, retryable: true },
  internal: { status: 500, retryable: true },
} as const satisfies Record<string, { status: number; retryable: boolean }>;

export type ErrorCode = keyof typeof ERROR_CODES;

export class CuanError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CuanError';
    this.code = code;
  }

  get status(): number {
    return ERROR_CODES[this.code].status;
  }

  get retryable(): boolean {
    return ERROR_CODES[this.code].retryable;
  }
}
