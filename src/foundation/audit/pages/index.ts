export { checkpointsPage } from './checkpoints.ts'
export type { ShownCheckpoint, ShownKey } from './checkpoints.ts'
