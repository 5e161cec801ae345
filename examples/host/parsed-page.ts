import { readFile } from 'node:fs/promises';
import { parseHTML } from 'linkedom';
import { parse, serialize } from 'parse5';

/** A page of a file: parse5 reads it as browsers do, linkedom has the DOM that the library's readers want. */
export async function parsedPage(path: string): Promise<Document> {
  return parseHTML(serialize(parse(await readFile(path, 'utf8')))).document;
}

export const canonicalOf = (page: Document): string | undefined =>
  page.querySelector('link[rel=canonical]')?.getAttribute('href') ?? undefined;
