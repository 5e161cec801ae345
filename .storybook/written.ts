/** Names of the manifest as pages and style sheets write them. */

export const partWritten = (name: string): string => `::part(${name})`;
export const stateWritten = (name: string): string => `:state(${name})`;
export const slotWritten = (name: string): string => (name ? `slot="${name}"` : '(default)');
