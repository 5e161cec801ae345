import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  trailingSlash: true,
  // this folder, whatever lock files lie above it
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
};
