import type { Permit } from '../../../../foundation/access/index.ts'
import type { Id, Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement } from '../../../../foundation/storage/server/index.ts'

export interface SealPageRow {
  readonly fileId: string
  readonly fileName: string
  readonly fingerprint: string
  readonly attachedAt: Instant
}

const insert = statement(
  'solicitation.attach-seal-page',
  `insert into solicitation.seal_page (id, solution_id, file_id, file_name, fingerprint, attached_at, attached_by)
   values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
)
const list = statement(
  'solicitation.seal-pages',
  `select file_id as "fileId", file_name as "fileName", fingerprint, attached_at as "attachedAt"
   from solicitation.seal_page where solution_id = $1 order by attached_at, file_id`,
)

/** Ties a scan to the version whose hash its page carries. */
export async function attachSealPage(
  tx: Tx,
  permit: Permit<'solution', 'edit' | 'edit-named-fields'>,
  page: {
    readonly id: Id<'seal-page'>
    readonly fileId: string
    readonly fileName: string
    readonly fingerprint: string
  },
): Promise<void> {
  await tx.query(insert, [page.id, permit.id, page.fileId, page.fileName, page.fingerprint, tx.now, permit.by])
}

export const sealPagesOf = (tx: Tx, solutionId: string): Promise<readonly SealPageRow[]> =>
  tx.query<SealPageRow>(list, [solutionId])
