import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that tests start and end. */

export const LOCAL = '127.0.0.1';

/** Whether a program can be found. */
export const hasProgram = (name: string): boolean =>
  [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'].some((folder) =>
    existsSync(join(folder, name)),
  );

// whoever ends a test ends what it started
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** A port that nothing listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, LOCAL);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** A program that runs until it is stopped. */
export interface Running {
  readonly child: ChildProcess;
  /** What it has said, for the message when it fails. */
  readonly log: () => string;
  /** Asks it to end; after some seconds, does not ask. */
  readonly stop: () => Promise<void>;
}

export function start(command: string, args: readonly string[], options: SpawnOptions = {}): Running {
  let log = '';
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => (log = (log + String(data)).slice(-20_000)));
  child.on('error', (error) => (log += String(error)));
  const ended = new Promise<void>((resolve) =>
    child.once('close', () => resolve()).once('error', () => resolve()),
  );
  const killNow = (): boolean => child.kill('SIGKILL');
  process.once('exit', killNow);
  return {
    child,
    log: () => log,
    stop: async () => {
      child.kill();
      const timer = setTimeout(killNow, 5000);
      await ended;
      clearTimeout(timer);
      process.off('exit', killNow);
    },
  };
}

/**
 * Runs a program to its end.
 * @returns what it said
 * @throws if it fails
 */
export async function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { input?: string } = {},
): Promise<string> {
  const { input, ...rest } = options;
  const child = spawn(command, args, {
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...rest,
  });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (data: Buffer) => (out += String(data)));
  child.stderr?.on('data', (data: Buffer) => (err += String(data)));
  child.stdin?.on('error', () => undefined); // it ended without reading
  child.stdin?.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}: ${err || out}`);
  return out;
}

/** Waits until a server answers. */
export async function ready(
  what: string,
  answers: () => Promise<boolean>,
  log: () => string,
  seconds = 30,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await answers().catch(() => false))) {
    if (Date.now() > end) throw new Error(`${what} is not ready after ${seconds} s: ${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
