import type { Permit } from '../../../../foundation/access/index.ts'
import type { Instant } from '../../../../foundation/kernel/index.ts'
import { type Tx, statement, only } from '../../../../foundation/storage/server/index.ts'
import { type RecommendationRow, recommendationColumns } from './recommendations.ts'

export interface ScanRow {
  readonly recommendationId: string
  readonly fileId: string
  readonly fileName: string
  readonly fileBytes: number
  readonly fileFingerprint: string
  readonly listFingerprint: string
  readonly documentNumber: string
  readonly issuer: string
  readonly attachedByName: string
  readonly attachedAt: Instant
}

const list = statement(
  'solicitation.recommendation-scans',
  `select recommendation_id as "recommendationId", file_id as "fileId", file_name as "fileName",
     file_bytes as "fileBytes", file_fingerprint as "fileFingerprint", list_fingerprint as "listFingerprint",
     document_number as "documentNumber", issuer, attached_by_name as "attachedByName", attached_at as "attachedAt"
   from solicitation.recommendation_scan where recommendation_id = any($1) order by attached_at desc, file_id`,
)
const insert = statement(
  'solicitation.insert-recommendation-scan',
  `insert into solicitation.recommendation_scan (recommendation_id, file_id, file_name, file_bytes, file_fingerprint,
     list_fingerprint, document_number, issuer, attached_by_name, attached_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
)
const name = statement(
  'solicitation.attach-scan',
  `update solicitation.recommendation set scan_id = $2, version = version + 1 where id = $1 returning ${recommendationColumns}`,
)

/** The newest first. */
export const scansOf = (tx: Tx, ids: readonly string[]): Promise<readonly ScanRow[]> => tx.query<ScanRow>(list, [ids])

export async function saveScan(
  tx: Tx,
  permit: Permit<'recommendation', 'attach-scan'>,
  scan: Omit<ScanRow, 'recommendationId' | 'attachedAt'>,
): Promise<RecommendationRow> {
  const { fileId, fileName, fileBytes, fileFingerprint, listFingerprint } = scan
  const file = [fileId, fileName, fileBytes, fileFingerprint, listFingerprint]
  const letter = [scan.documentNumber, scan.issuer, scan.attachedByName, tx.now]
  await tx.query(insert, [permit.id, ...file, ...letter])
  return only(await tx.query<RecommendationRow>(name, [permit.id, fileId]))
}
