/** What figures were measured on. */
import { availableParallelism, cpus, totalmem } from 'node:os';

/** @returns `2 cores of AMD EPYC, 24 GB, linux` */
export function machine(): string {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores of ${processor?.model.trim() ?? 'an unknown processor'}, ${memory} GB, ${process.platform}`;
}
