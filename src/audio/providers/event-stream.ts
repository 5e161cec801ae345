/** Server-sent events read by `fetch`, so that headers go out and failures are seen. */

export interface ServerEvent {
  readonly event: string;
  readonly data: string;
}

const LONGEST = 8_000_000; // characters of an event

/**
 * Each event of a stream. One that is not finished when the stream ends is none.
 * @throws {RangeError} when an event is too large.
 * @throws whatever broke the connection.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void,
): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let [rest, event, data, size] = ['', '', [] as string[], 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onBytes();
    // A carriage return at the end may be half of a line's end.
    const lines = (rest + decoder.decode(value, { stream: true })).split(/\r\n|\n|\r(?=[^])/);
    rest = lines.pop()!;
    if (rest.length + size > LONGEST) throw new RangeError('An event is too large.');
    for (const line of lines) {
      const [, name, text = ''] = /^([^:]*)(?:: ?(.*))?$/.exec(line) ?? [];
      if (line) {
        size += line.length;
        if (name === 'event') event = text;
        else if (name === 'data') data.push(text);
        continue;
      }
      if (data.length) yield { event, data: data.join('\n') };
      [event, data, size] = ['', [], 0];
    }
  }
}
