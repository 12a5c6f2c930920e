import { evidenceRoutes } from './routes.ts'

/** What src/server composes; the shape is that of a `ServerSlice` of access, which stands above. */
export const auditSlice = { name: 'audit', permissions: [], machines: [], openRoutes: evidenceRoutes } as const
