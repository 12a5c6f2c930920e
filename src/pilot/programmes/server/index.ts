export { slice } from './slice.ts'
export { installRounds } from './install.ts'
export { listRounds, readRound } from './store/programmes.ts'
export type { KeptRound } from './store/programmes.ts'
