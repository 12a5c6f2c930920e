export { renderDocx } from './render-docx.ts'
export { qrSvg } from '../pages/qr.ts'
export { openPdfPrinter } from './render-pdf.ts'
export type { PdfPrinter, RenderedPdf } from './render-pdf.ts'
