import { rmSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, hasProgram, LOCAL, ready, run, start } from './process.js';

/** A MariaDB of its own, in a folder that is gone afterwards. */
export interface Database {
  readonly port: number;
  /** A folder for whoever uses it, gone with it. */
  readonly folder: string;
  /** Runs statements. */
  query(sql: string, database?: string): Promise<string>;
  stop(): Promise<void>;
}

export const hasDatabase = (): boolean => ['mariadbd', 'mariadb-install-db', 'mariadb'].every(hasProgram);

/** Name of the account for everything, and its password. */
export const ACCOUNT = 'press';

/** As root it runs as the user of the package, which will not run as root. */
async function owner(): Promise<
  { readonly name: string; readonly uid: number; readonly gid: number } | undefined
> {
  if (process.getuid?.() !== 0) return undefined;
  const [, uid, gid] = /^mysql:[^:]*:(\d+):(\d+):/m.exec(await readFile('/etc/passwd', 'utf8')) ?? [];
  return { name: 'mysql', uid: Number(uid), gid: Number(gid) };
}

export async function startDatabase(): Promise<Database> {
  const folder = await mkdtemp(join(tmpdir(), 'news-article-servers-'));
  const [data, socket] = [join(folder, 'data'), join(folder, 'run', 'socket')];
  const user = await owner();
  const as = user ? [`--user=${user.name}`] : [];
  await chmod(folder, 0o755);
  for (const path of [data, join(folder, 'run')]) {
    await mkdir(path);
    if (user) await chown(path, user.uid, user.gid);
  }
  await run('mariadb-install-db', [
    '--no-defaults',
    ...as,
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    '--skip-name-resolve',
  ]);
  const port = await freePort();
  const server = start('mariadbd', [
    '--no-defaults',
    ...as,
    ...[`--datadir=${data}`, `--socket=${socket}`, `--pid-file=${join(folder, 'run', 'pid')}`],
    ...[`--bind-address=${LOCAL}`, `--port=${port}`, '--skip-name-resolve'],
    ...['--innodb-flush-log-at-trx-commit=0', '--skip-log-bin'], // it is thrown away anyway
  ]);
  const query = (sql: string, database?: string): Promise<string> =>
    run('mariadb', ['--no-defaults', '-N', '-uroot', '-S', socket, ...(database ? [database] : [])], {
      input: sql,
    });
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', discard);
  const stop = async (): Promise<void> => {
    await server.stop();
    process.off('exit', discard);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await ready('the database', async () => Boolean(await query('SELECT 1')), server.log);
    await query(
      `CREATE USER ${ACCOUNT}@'${LOCAL}' IDENTIFIED BY '${ACCOUNT}'; GRANT ALL ON *.* TO ${ACCOUNT}@'${LOCAL}';`,
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, folder, query, stop };
}
