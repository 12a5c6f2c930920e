import type { Permit } from '../../../../foundation/access/index.ts'
import type { Acting } from '../../../../foundation/access/server/index.ts'
import { openAttachment } from '../../../../foundation/attachments/server/index.ts'
import { recordBulk } from '../../../../foundation/audit/server/index.ts'
import { readXlsx } from '../../../../foundation/documents/server/index.ts'
import { ok, refuse, type Result } from '../../../../foundation/kernel/index.ts'
import {
  type ExpertDetails,
  found,
  readExpertTable,
  reviewRefusals,
  type ReadExperts,
  type RowFinding,
} from '../../index.ts'
import { expertChange, objectOf } from './expert-view.ts'
import { type ExpertRow, insertImported, namesakesOf } from '../store/experts.ts'
import { checkedAgainstRecord } from './written-details.ts'

export interface ImportExperts {
  readonly fileId: string
  /** `look` only judges; `enter` enters every row, or none while there is a finding. */
  readonly mode: 'look' | 'enter'
}

export interface Imported {
  readonly readable: number
  readonly entered: number
  readonly findings: readonly RowFinding[]
}

/** A table of experts: judged row by row, and entered whole as one act. */
export async function importExperts(acting: Acting, { fileId, mode }: ImportExperts): Promise<Result<Imported>> {
  const { tx } = acting
  const permit = acting.permit('import', objectOf({ id: tx.newId<'expert'>(), state: 'listed' }))
  if (!permit.ok) return permit
  const opened = await openAttachment(acting, fileId)
  if (!opened.ok) return opened
  const bytes = new Uint8Array(await new Response(opened.value.bytes).arrayBuffer())
  const sheets = readXlsx(bytes)
  if (!sheets.ok) return sheets
  const read = readExpertTable(sheets.value[0]?.rows ?? [])
  const rowsJudged = await judged(acting, read)
  const all = [...read.findings, ...rowsJudged.findings].toSorted((a, b) => a.row - b.row)
  const blamed = new Set(all.map(({ row }) => row))
  const sound = rowsJudged.sound.filter(({ row }) => !blamed.has(row)).map(({ details }) => details)
  if (mode === 'look') return ok({ readable: sound.length, entered: 0, findings: all })
  if (all.length > 0 || sound.length === 0)
    return refuse({ ...reviewRefusals.tableHasFindings, facts: { findings: all } })
  const rows: ExpertRow[] = []
  for (const details of sound) rows.push(await entered(acting, permit.value, details))
  const entry = {
    action: 'expert.import',
    resource: 'expert',
    id: permit.value.id,
    clause: '4.1.p2.s3',
    facts: { file: fileId },
  }
  await recordBulk(tx, entry, rows.map(expertChange))
  return ok({ readable: sound.length, entered: rows.length, findings: [] })
}

interface SoundRow {
  readonly row: number
  readonly details: ExpertDetails
}

/** Rows against the register and the record of organisations. */
async function judged(
  acting: Acting,
  { experts, findings: known }: ReadExperts,
): Promise<{ readonly sound: readonly SoundRow[]; readonly findings: readonly RowFinding[] }> {
  const listed = await namesakesOf(
    acting.tx,
    experts.map(({ name }) => name),
  )
  const strange = new Set(known.filter(({ code }) => code === 'profession-unknown').map(({ row }) => row))
  const sound: SoundRow[] = []
  const findings: RowFinding[] = []
  for (const { row, ...written } of experts) {
    if (!strange.has(row) && listed.some((one) => one.name === written.name && one.profession === written.profession)) {
      findings.push(found('already-listed', row))
      continue
    }
    const checked = await checkedAgainstRecord(acting, written)
    if (checked.ok) sound.push({ row, details: checked.value })
    else if (checked.refusal.code === 'organisation-not-on-record') findings.push(found(checked.refusal.code, row))
    else findings.push({ ...found('details-refused', row), message: checked.refusal.message })
  }
  return { sound, findings }
}

function entered(acting: Acting, permit: Permit<'expert', 'import'>, details: ExpertDetails): Promise<ExpertRow> {
  return insertImported(acting.tx, permit, { id: acting.tx.newId<'expert'>(), details })
}
