import { expect } from '@open-wc/testing';
import { readEvents, type ServerEvent } from '../../src/audio/providers/event-stream.js';

async function read(pieces: readonly (Uint8Array | string)[]): Promise<ServerEvent[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces)
        controller.enqueue(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
      controller.close();
    },
  });
  const events: ServerEvent[] = [];
  for await (const event of readEvents(body, () => undefined)) events.push(event);
  return events;
}

const STREAM =
  '\ufeff: hello\r\nevent: progress\r\ndata: {"ratio":\r\ndata: 0.5}\r\n\r\nevent:marks\rdata:🌊é\r\rretry: 5\nid: 7\ndata\n\nevent: none\n\nevent: late\ndata: half';

const EVENTS = [
  { event: 'progress', data: '{"ratio":\n0.5}' },
  { event: 'marks', data: '🌊é' },
  { event: '', data: '' },
];

describe('a stream of events', () => {
  it('is read with every end of line, without what is not finished', async () => {
    expect(await read([STREAM])).to.deep.equal(EVENTS);
  });

  it('is the same wherever it is torn', async () => {
    const bytes = new TextEncoder().encode(STREAM);
    for (let at = 1; at < bytes.length; at++)
      expect(await read([bytes.slice(0, at), bytes.slice(at)]), `at ${at}`).to.deep.equal(EVENTS);
    expect(await read([...bytes].map((byte) => Uint8Array.of(byte)))).to.deep.equal(EVENTS);
  });

  it('does not gather an event without end', async () => {
    const piece = 'x'.repeat(1_000_000);
    const outcome = await read(['data: ', ...Array<string>(9).fill(piece)]).catch((error: unknown) => error);
    expect(outcome).to.be.instanceOf(RangeError);
    const lines = await read(Array<string>(9).fill(`data: ${piece}\n`)).catch((error: unknown) => error);
    expect(lines).to.be.instanceOf(RangeError);
  });
});
