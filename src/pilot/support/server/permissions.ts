import type { PermissionRow, Prohibition } from '../../../foundation/access/index.ts'
import { eventRows } from './events/permissions.ts'
import { guidanceProhibitions, guidanceRows } from './guidance/permissions.ts'
import { needRows } from './needs/permissions.ts'
import { questionRows } from './questions/permissions.ts'

export const permissions: readonly PermissionRow[] = [...guidanceRows, ...eventRows, ...needRows, ...questionRows]

export const prohibitions: readonly Prohibition[] = [...guidanceProhibitions]
