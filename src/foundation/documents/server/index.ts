import type { ServerSlice } from '../../access/server/index.ts'
import { printJobs } from './prints.ts'

export { qrSvg } from '../pages/qr.ts'
export { openPdfPrinter } from './render-pdf.ts'
export type { PdfPrinter, RenderedPdf } from './render-pdf.ts'
export { renderDocx } from './render-docx.ts'
export { readXlsx } from './xlsx-read.ts'
export { streamXlsx } from './xlsx-stream.ts'
export { writeXlsx } from './xlsx-write.ts'
export { pdfPrinter, queuePrint, readPrint } from './prints.ts'
export type { QueuedPrint } from './prints.ts'
export { savedFile, sendPrint } from './send-print.ts'
export type { KeptPrint, PrintState } from './store.ts'

export const documents: ServerSlice = { name: 'documents', permissions: [], machines: [], jobs: printJobs }
