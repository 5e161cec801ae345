/** Where a command writes to. */
export interface Output {
  readonly out: (text: string) => unknown;
  readonly error: (text: string) => unknown;
}

/** How the process ends. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
