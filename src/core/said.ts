import { CONSENT, type AgreedDocument, type ConsentPurpose, type Said } from './consent.js';

const listeners = new Set<() => void>();
let said: Said[] | undefined;

/** All that was said on this page, heard from now on. */
function follow(): Said[] {
  if (said) return said;
  const list = ((document as AgreedDocument)[CONSENT] ??= []);
  const push = list.push.bind(list); // perhaps another copy's, which wants to hear too
  list.push = (...more) => {
    const length = push(...more);
    for (const listener of listeners) listener();
    return length;
  };
  return (said = list);
}

/** What was said last of a purpose; undefined where nothing was. */
export const saidOf = (purpose: ConsentPurpose): boolean | undefined =>
  follow().findLast(([name]) => name === purpose)?.[1];

/** As the page says it: `consent()` of the first load. */
export const say = (purpose: ConsentPurpose, isGiven: boolean): void =>
  void follow().push([purpose, isGiven]);

/** Calls when anything is said. */
export const onSaid = (listener: () => void): void => void listeners.add(listener);

export const offSaid = (listener: () => void): void => void listeners.delete(listener);
