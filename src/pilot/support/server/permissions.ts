import type { PermissionRow, Prohibition } from '../../../foundation/access/index.ts'
import { guidanceProhibitions, guidanceRows } from './guidance/permissions.ts'

export const permissions: readonly PermissionRow[] = [...guidanceRows]

export const prohibitions: readonly Prohibition[] = [...guidanceProhibitions]
