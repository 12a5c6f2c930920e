import { notFound } from '../../../../foundation/access/index.ts'
import type { Acting, UseCase } from '../../../../foundation/access/server/index.ts'
import { openAttachment } from '../../../../foundation/attachments/server/index.ts'
import { type ReadCell, readCsv } from '../../../../foundation/documents/index.ts'
import { readXlsx } from '../../../../foundation/documents/server/index.ts'
import { type Result, ok, refuse } from '../../../../foundation/kernel/index.ts'
import { type RowFinding, readEntryTable, releaseRefusals } from '../../index.ts'
import { changed, selectionClause } from '../evidence.ts'
import { releaseObject } from '../objects.ts'
import { addLines, changeRelease, lockRelease } from '../store/releases.ts'
import type { OnVersion } from './hear-objection.ts'
import { added, movedMeanwhile } from './make-release.ts'

export interface ImportList extends OnVersion {
  readonly fileId: string
  /** `look` only judges; `enter` takes every row over, or none while there is a finding. */
  readonly mode: 'look' | 'enter'
}

export interface ImportedList {
  readonly readable: number
  readonly entered: number
  readonly findings: readonly RowFinding[]
  /** Of the release, after the act. */
  readonly version: number
}

/** 导入既有目录: a list that was published elsewhere becomes lines of a release in hand. */
export const importList =
  ({ id, version, fileId, mode }: ImportList): UseCase<ImportedList> =>
  async (acting) => {
    const { tx, actor } = acting
    const row = await lockRelease(tx, id)
    if (!row) return refuse(notFound)
    const object = releaseObject(actor, row)
    if (row.version !== version && acting.permit('read', object).ok) return refuse(movedMeanwhile(row))
    const permit = acting.permit('edit', object)
    if (!permit.ok) return permit
    const cells = await cellsOf(acting, fileId)
    if (!cells.ok) return cells
    const { entries, findings } = readEntryTable(cells.value)
    const blamed = new Set(findings.map((one) => one.row))
    const readable = entries.filter((one) => !blamed.has(one.row)).length
    if (mode === 'look') return ok({ readable, entered: 0, findings, version })
    if (findings.length > 0) return refuse({ ...releaseRefusals.tableHasFindings, facts: { findings } })
    const lines = entries.map(({ content }) => added(acting, content, null))
    await addLines(tx, permit.value, lines)
    const stored = await changeRelease(tx, permit.value, row)
    const facts = { file: fileId, lines: lines.length }
    const changes = [changed.release(stored)]
    const about = { resource: 'release', id, version: stored.version, clause: selectionClause }
    tx.record({ action: 'release.import', ...about, facts, changes })
    return ok({ readable, entered: lines.length, findings: [], version: stored.version })
  }

/** The first sheet of a workbook, or a CSV: told apart by their first bytes. */
async function cellsOf(acting: Acting, fileId: string): Promise<Result<readonly (readonly ReadCell[])[]>> {
  const opened = await openAttachment(acting, fileId)
  if (!opened.ok) return opened
  const bytes = new Uint8Array(await new Response(opened.value.bytes).arrayBuffer())
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const sheets = readXlsx(bytes)
    return sheets.ok ? ok(sheets.value[0]?.rows ?? []) : sheets
  }
  const { rows } = readCsv(new TextDecoder().decode(bytes))
  return ok(rows.map((row) => row.map((text): ReadCell => (text === '' ? { kind: 'empty' } : { kind: 'text', text }))))
}
