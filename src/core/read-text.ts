/**
 * An answer's body as text, of no more bytes than allowed.
 * @throws {RangeError} when it is larger; the rest is not fetched.
 * @throws whatever broke the connection.
 */
export async function readText(response: Response, largest: number): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > largest) {
      void reader!.cancel().catch(() => undefined);
      throw new RangeError(`${response.url} is larger than ${largest} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
