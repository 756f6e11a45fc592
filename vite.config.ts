import { defineConfig } from 'vite';

/** The client: one stylesheet, the styles the public home carries inside, and one small module for the islands. */
export default defineConfig({
  root: 'client',
  base: '/client/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: '../build/client',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2020',
    cssTarget: ['chrome99', 'firefox97', 'safari15.4'],
    rolldownOptions: { input: ['client/toguna.css', 'client/home.css', 'client/islands.ts'] },
  },
});
