/**
 * Types of the frameworks: each adds our tags to those that the framework knows. They are modules without code, so
 * `import 'news-article/react'` adds nothing to what readers download.
 */

const react = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { NewsElements } from './elements.js';

type Own<Row extends NewsElements[keyof NewsElements]> = Row['props'] & Row['attributes'] & Row['listeners'];

type Intrinsic<Row extends NewsElements[keyof NewsElements]> = Own<Row> &
  Omit<DetailedHTMLProps<HTMLAttributes<Row['element']>, Row['element']>, keyof Own<Row>>;

/** Our tags in JSX. */
export type NewsIntrinsicElements = { [Tag in keyof NewsElements]: Intrinsic<NewsElements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends NewsIntrinsicElements {}
  }
}
`;

const preact = `import type { HTMLAttributes } from 'preact';
import type { NewsElements } from './elements.js';

type Own<Row extends NewsElements[keyof NewsElements]> = Row['props'] & Row['attributes'] & Row['listeners'];

type Intrinsic<Row extends NewsElements[keyof NewsElements]> = Own<Row> &
  Omit<HTMLAttributes<Row['element']>, keyof Own<Row>>;

/** Our tags in JSX. */
export type NewsIntrinsicElements = { [Tag in keyof NewsElements]: Intrinsic<NewsElements[Tag]> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends NewsIntrinsicElements {}
  }
}
`;

const vue = `import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { NewsElements } from './elements.js';

/** Templates are checked with names in camel case, however they are written. */
type Camel<Name> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;

type Attributes<Row extends NewsElements[keyof NewsElements]> = {
  [Name in keyof Row['attributes'] as Camel<Name> & string]: Row['attributes'][Name];
};

type Own<Row extends NewsElements[keyof NewsElements]> = Attributes<Row> &
  Omit<Row['props'], keyof Attributes<Row>>;

type Pascal<Name> = Capitalize<Camel<Name> & string>;

/** \`@news-share\` is \`onNewsShare\` to what checks templates strictly. */
type Listeners<Events> = {
  [Name in keyof Events as \`on\${Pascal<Name>}\`]?: ((event: Events[Name]) => void) | undefined;
};

/** An element as templates see it, and as a template ref gives it. */
export type NewsVueElement<Row extends NewsElements[keyof NewsElements]> = new () => Row['element'] & {
  /** @deprecated Only for the types of templates: no element has it. */
  $props: Own<Row> & Listeners<Row['events']> & Omit<HTMLAttributes & PublicProps, keyof Own<Row>>;
  /** @deprecated Only for the types of templates: no element has it. */
  $emit: EmitFn<{ [Name in keyof Row['events']]: (event: Row['events'][Name]) => void }>;
};

/** Our tags in templates. */
export type NewsGlobalComponents = { [Tag in keyof NewsElements]: NewsVueElement<NewsElements[Tag]> };

declare module 'vue' {
  interface GlobalComponents extends NewsGlobalComponents {}
}
`;

const svelte = `import type { HTMLAttributes } from 'svelte/elements';
import type { NewsElements } from './elements.js';

/** The directive of Svelte 4. */
type Directives<Events> = {
  [Name in keyof Events as \`on:\${Name & string}\`]?: ((event: Events[Name]) => void) | undefined;
};

type Own<Row extends NewsElements[keyof NewsElements]> = Row['props'] &
  Row['attributes'] &
  Row['listeners'] &
  Directives<Row['events']>;

type Intrinsic<Row extends NewsElements[keyof NewsElements]> = Own<Row> &
  Omit<HTMLAttributes<Row['element']>, keyof Own<Row>>;

/** Our tags in Svelte's markup. */
export type NewsSvelteElements = { [Tag in keyof NewsElements]: Intrinsic<NewsElements[Tag]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends NewsSvelteElements {}
}
`;

/** Declarations by the name of the framework. */
export const FRAMEWORK_TYPES = { react, preact, vue, svelte };
