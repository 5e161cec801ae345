/** Copies a text. False where the browser does not allow it: without HTTPS, in a frame, or by the reader's choice. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
