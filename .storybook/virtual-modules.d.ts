declare module 'virtual:custom-elements-manifest' {
  const manifest: object;
  export default manifest;
}

declare module '*.css?raw' {
  const css: string;
  export default css;
}

declare module '*.css';
