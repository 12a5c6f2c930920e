export type {
  Attachment,
  Block,
  Column,
  Copy,
  Fact,
  Facts,
  Figure,
  Heading,
  Note,
  OfficialDocument,
  Paragraph,
  PrintedDocument,
  PrintPack,
  SealPage,
  Table,
  Verification,
} from './domain/document.ts'
export { chineseNumber, numberBlocks } from './domain/numbering.ts'
export type { NumberedBlock } from './domain/numbering.ts'
export {
  isDocumentNumber,
  officialDay,
  printable,
  sheetInstant,
  shortFingerprint,
  verificationLink,
} from './domain/official-words.ts'
export { neutralCell, startsFormula } from './domain/neutral-cell.ts'
export { readCsv, writeCsv } from './domain/csv.ts'
export type { CsvFault } from './domain/csv.ts'
export { sheetLimits } from './domain/sheet.ts'
export type { CellValue, ReadCell, ReadSheet, Sheet, SheetColumn, SheetLimits } from './domain/sheet.ts'
