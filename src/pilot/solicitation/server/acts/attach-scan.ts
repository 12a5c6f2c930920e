import { notFound } from '../../../../foundation/access/index.ts'
import type { UseCase } from '../../../../foundation/access/server/index.ts'
import type { FileKind } from '../../../../foundation/attachments/index.ts'
import { attachFile } from '../../../../foundation/attachments/server/index.ts'
import { ok, refuse } from '../../../../foundation/kernel/index.ts'
import { refusals } from '../../domain/refusals.ts'
import { type SealedLetter, sameLetter } from '../../domain/sealed-letter.ts'
import { recommendationObject } from '../objects.ts'
import { saveScan } from '../store/recommendation-scans.ts'
import { lockRecommendation } from '../store/recommendations.ts'
import type { Outcome } from './solution-act.ts'
import { recorded } from './write-recommendation.ts'

/** Keeps the scan of the sealed letter with the list that it belongs to, once number and version on paper agree. */
export const attachScan =
  (input: SealedLetter & { readonly id: string; readonly attachmentId: string }): UseCase<Outcome> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockRecommendation(tx, input.id)
    if (!row) return refuse(notFound)
    const permit = acting.permit('attach-scan', recommendationObject(actor, row))
    if (!permit.ok) return permit
    const letter = sameLetter(row, input)
    if (!letter.ok) return letter
    const file = await attachFile(acting, input.attachmentId, { resource: 'recommendation', id: row.id })
    if (!file.ok) return file
    if (!scanKinds.has(file.value.kind)) return refuse(refusals.scanNotReadable())
    const { documentNumber, issuer, fingerprint: listFingerprint } = letter.value
    const { id: fileId, name: fileName, bytes: fileBytes, fingerprint: fileFingerprint } = file.value
    const scan = { fileId, fileName, fileBytes, fileFingerprint, listFingerprint, documentNumber, issuer }
    const stored = await saveScan(tx, permit.value, { ...scan, attachedByName: actor.name })
    return ok(recorded(acting, 'attach-scan', stored, { file: fileFingerprint, list: listFingerprint, issuer }))
  }

const scanKinds: ReadonlySet<FileKind> = new Set(['pdf', 'ofd', 'jpg', 'png'])
