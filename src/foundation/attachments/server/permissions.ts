import type { PermissionRow } from '../../access/index.ts'
import { texts } from '../texts.ts'

/**
 * Who may read is decided by what the file belongs to: the net shows a file to whoever is related to its subject, and the
 * table leaves it at that.
 */
export const permissions: readonly PermissionRow[] = [
  {
    role: 'visitor',
    relation: 'own',
    resource: 'attachment',
    state: 'quarantined',
    action: 'upload',
    record: 'log',
    reason: texts.mayUpload,
  },
  ...(['clean', 'unscanned'] as const).map((state): PermissionRow => ({
    role: 'visitor',
    relation: 'any',
    resource: 'attachment',
    state,
    action: 'read',
    record: 'log',
    reason: texts.mayRead,
  })),
]
