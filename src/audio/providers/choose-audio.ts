/** The same media type is written in many ways. */
const plain = (type: string): string => type.toLowerCase().replace(/[\s"]/g, '');

/** Whether two media types are the same, or one is the other without its codecs. */
export function isSameType(one = '', other = ''): boolean {
  const [a, b] = [plain(one), plain(other)];
  return a === b || a.startsWith(`${b};`) || b.startsWith(`${a};`);
}

/**
 * The one of several formats of a sound that this browser plays best: by the order of `accept`. What has no type
 * is the browser's to find out, last.
 */
export function chooseAudio<T extends { readonly type?: string | undefined }>(
  audio: readonly T[],
  accept: readonly string[],
): T | undefined {
  for (const wanted of accept) {
    const found = audio.find(({ type }) => isSameType(type, wanted));
    if (found) return found;
  }
  return audio.find(({ type }) => !type);
}
