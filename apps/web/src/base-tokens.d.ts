/** Made by `design-tokens.ts` while building. */
declare module 'virtual:base-tokens.css';
