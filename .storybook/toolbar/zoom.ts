/** Enlarges what the canvas shows, as a reader does in the browser. */

/** The frame that shows the canvas in Storybook's own window; none where it is another site's, or the canvas stands alone. */
function ownFrame(): HTMLElement | undefined {
  try {
    return (window.frameElement as HTMLElement | null) ?? undefined;
  } catch {
    return undefined; // composed into another Storybook
  }
}

/**
 * Zooms the page. Inside Storybook the frame itself gets fewer CSS pixels, as a zoomed window has: queries for its
 * width, units of the viewport and fixed boxes follow. Alone, only the layout does, by CSS `zoom`.
 */
export function zoomTo(scale: number): void {
  const frame = ownFrame();
  const [size, transform] = scale === 1 ? ['', ''] : [`${100 / scale}%`, `scale(${scale})`];
  if (frame)
    Object.assign(frame.style, {
      ...{ width: size, height: size, transform, transformOrigin: '0 0' },
      margin: size && '0',
    });
  else document.documentElement.style.zoom = scale === 1 ? '' : String(scale);
}

/** Enlarges text alone, as a larger font size in the browser's settings does: all that is in `rem` follows. */
export function setTextSize(scale: number): void {
  document.documentElement.style.fontSize = scale === 1 ? '' : `${scale * 100}%`;
}
