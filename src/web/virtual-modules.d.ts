/** Made by vite.config.ts: the one stylesheet of the desk, from the tokens and the style folder. */
declare module 'virtual:desk-style.css' {}

/** Made by tests/build-desk.ts: methods and paths of all contracts by slice, without their schemas. */
declare module 'virtual:contracts' {
  import type { AnyContractRouter } from '@orpc/contract'

  export const contracts: AnyContractRouter
}
