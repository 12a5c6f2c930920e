import type { AuditedTable } from '../../audit/server/index.ts'
import type { Canonical } from '../../kernel/index.ts'
import type { EvidenceEntry } from '../../storage/server/index.ts'
import type { FileRow } from './store.ts'

type Recorded = Pick<FileRow, 'owner' | 'kind' | 'bytes' | 'fingerprint' | 'state'>

/** What the log keeps of a file: not its name, which may be a person's. */
function evidenceRow({ owner, kind, bytes, fingerprint, state }: Recorded): Canonical {
  return { owner, kind, bytes, fingerprint, state }
}

export function changeOf(row: FileRow): EvidenceEntry['changes'][number] {
  return { table: 'attachments.file', id: row.id, version: row.version, row: evidenceRow(row) }
}

export function removalOf(row: FileRow): EvidenceEntry['changes'][number] {
  return { table: 'attachments.file', id: row.id, version: row.version + 1, row: null }
}

export const auditedFiles: AuditedTable = {
  table: 'attachments.file',
  read: 'select id, version, owner, kind, bytes::float8 as bytes, fingerprint, state from attachments.file',
  row: (columns: Recorded) => evidenceRow(columns),
}
