/** Tells when something else on the page is heard: another player, or a video or recording with sound. */
export function onOtherSound(element: Element, own: () => unknown, pause: () => void): () => void {
  const handlePlayer = ({ target }: Event): void => {
    if (target !== element) pause();
  };
  const handleMedia = ({ target }: Event): void => {
    const isHeard = target instanceof HTMLMediaElement && !target.muted && target.volume > 0;
    if (isHeard && target !== own()) pause();
  };
  // on the way down, whoever stops it on the way up; by name, from any copy of the library
  addEventListener('news-audio-play', handlePlayer, true);
  document.addEventListener('play', handleMedia, true);
  return () => {
    removeEventListener('news-audio-play', handlePlayer, true);
    document.removeEventListener('play', handleMedia, true);
  };
}
