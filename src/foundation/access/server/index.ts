export { openHost, port } from './host.ts'
export type { Host, Port, RequestContext } from './host.ts'
export type { Acting, UseCase } from './acting.ts'
export type { Job, OpenRoute, OperationMeta, Progress, ServerSlice, Visit } from './slice.ts'
