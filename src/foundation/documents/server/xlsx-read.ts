import { strFromU8 } from 'fflate'
import { ok, refuse } from '../../kernel/index.ts'
import type { Result } from '../../kernel/index.ts'
import { sheetLimits } from '../domain/sheet.ts'
import type { ReadSheet, SheetLimits } from '../domain/sheet.ts'
import { openArchive } from './open-archive.ts'
import { archiveRefusals } from './refusals.ts'
import { readSheetRows } from './xlsx-read-sheet.ts'
import { readDateStyles, readSharedTexts, readWorkbook } from './xlsx-read-book.ts'

/** Reads the values of a workbook from outside. Nothing is computed, followed or run; beyond the limits it is refused. */
export function readXlsx(bytes: Uint8Array, limits: SheetLimits = sheetLimits): Result<readonly ReadSheet[]> {
  const archive = openArchive(bytes, limits)
  if (!archive.ok) return archive
  const parts = archive.value
  if (Object.keys(parts).some(isActive)) return refuse(archiveRefusals.macros)
  const text = (path: string): string | undefined => {
    const part = parts[path]
    return part === undefined ? undefined : strFromU8(part)
  }
  const book = readWorkbook(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'))
  const shared = readSharedTexts(text('xl/sharedStrings.xml'))
  const dates = readDateStyles(text('xl/styles.xml'))
  if (!book || !shared || !dates) return refuse(archiveRefusals.unreadable)
  if (book.sheets.length > limits.sheets) return refuse(archiveRefusals.tooLarge)
  const sheets: ReadSheet[] = []
  for (const { name, path } of book.sheets) {
    const rows = readSheetRows(text(path), { shared, dates, from1904: book.from1904, limits })
    if (rows === 'unreadable') return refuse(archiveRefusals.unreadable)
    if (rows === 'too-large') return refuse(archiveRefusals.tooLarge)
    sheets.push({ name, rows })
  }
  return ok(sheets)
}

const isActive = (path: string): boolean =>
  /vbaProject|\/embeddings\/|\/externalLinks\/|\/activeX\/|\/ctrlProps\/|macrosheets|\.bin$/i.test(path) &&
  !/\/printerSettings\//.test(path)
