/** The same media type is written in many ways. */
const plain = (type: string): string => type.toLowerCase().replace(/[\s"]/g, '');

const bare = (type: string): string => plain(type).split(';')[0]!;

export const isSameType = (one = '', other = ''): boolean => plain(one) === plain(other);

/**
 * The one of several formats of a sound that this browser plays best: by the order of `accept`, exactly if
 * possible, else where one of both leaves its codecs out. What has no type is the browser's to find out, last.
 */
export function chooseAudio<T extends { readonly type?: string | undefined }>(
  audio: readonly T[],
  accept: readonly string[],
): T | undefined {
  const first = (matches: (type: string, wanted: string) => boolean): T | undefined => {
    for (const wanted of accept) {
      const found = audio.find(({ type }) => type && matches(type, wanted));
      if (found) return found;
    }
    return undefined;
  };
  const isNear = (type: string, wanted: string): boolean =>
    bare(type) === bare(wanted) && [plain(type), plain(wanted)].includes(bare(type));
  return (
    first(isSameType) ??
    first(isNear) ??
    audio.find(({ type }) => !type) ??
    (accept.length ? undefined : audio[0])
  );
}
