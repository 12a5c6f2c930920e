export { runSimulation } from './run-simulation.ts'
export type { Run } from './run-simulation.ts'
