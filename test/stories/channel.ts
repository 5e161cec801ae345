/** The line between Storybook's window and its frame. Here the test is at the window's end. */

export interface Channel {
  on(event: string, listener: (value: unknown) => void): void;
  off(event: string, listener: (value: unknown) => void): void;
  emit(event: string, ...values: unknown[]): void;
  /** What was said last with this event. */
  last(event: string): readonly unknown[] | undefined;
}

/** What is made of each event; a value ends the conversation with it. */
export type Hearing<T> = Readonly<Record<string, (value: unknown) => T | undefined>>;

const LIMIT = 90_000;

/**
 * Says something and hears what comes, until one who hears has a value.
 * @throws what one who hears throws; after 90 s that there is no end
 */
export async function converse<T>(
  channel: Channel,
  [event, ...values]: readonly [event: string, ...values: unknown[]],
  hear: Hearing<T>,
): Promise<T> {
  const listeners: (readonly [event: string, listener: (value: unknown) => void])[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no end after ${LIMIT} ms`)), LIMIT);
      for (const [name, hears] of Object.entries(hear)) {
        const listener = (said: unknown): void => {
          try {
            const result = hears(said);
            if (result !== undefined) resolve(result);
          } catch (error) {
            reject(error instanceof Error ? error : new Error(String(error)));
          }
        };
        channel.on(name, listener);
        listeners.push([name, listener]);
      }
      channel.emit(event, ...values);
    });
  } finally {
    clearTimeout(timer);
    for (const [name, listener] of listeners) channel.off(name, listener);
  }
}

/** What an error says that came over the channel, or several of them. */
export function messageOf(error: unknown): string {
  if (Array.isArray(error)) return error.map(messageOf).join('; ');
  const { message, title, description } = (error ?? {}) as Readonly<Record<string, string | undefined>>;
  return message ?? ([title, description].filter(Boolean).join(': ') || String(error));
}
