import { ShareUrlError } from './share-url-error.js';
import { shareableUrl } from '../core/shareable-url.js';

/** @throws {ShareUrlError} `unsafe-url` */
export function addressOf({ url }: { readonly url: string }): string {
  const address = shareableUrl(url);
  if (!address) throw new ShareUrlError('unsafe-url');
  return address;
}
