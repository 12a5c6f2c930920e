import type { AuditedTable } from '../../../foundation/audit/server/index.ts'
import type { Canonical } from '../../../foundation/kernel/index.ts'
import type { Notice } from '../../notice/index.ts'
import { fingerprintOfText, noticeRow } from './evidence.ts'

interface NoticeColumns {
  readonly programmeId: string
  readonly text: string
  readonly reading: Notice
}

/** For `audit verify`: a round as a whole, and each imported text by its own fingerprint, made anew from its words. */
export const auditedTables: readonly AuditedTable[] = [
  {
    table: 'programmes.programme',
    read: `select id, version, jsonb_build_object('code', code, 'state', state, 'fictitious', fictitious,
        'definition', definition) as row
      from programmes.programme`,
  },
  {
    table: 'programmes.notice',
    read: `select id, version, programme_id as "programmeId", text, reading from programmes.notice`,
    row: ({ programmeId, text, reading }: NoticeColumns): Canonical =>
      noticeRow(programmeId, fingerprintOfText(text), reading),
  },
]
