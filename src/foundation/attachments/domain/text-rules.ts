import type { FileFault } from './faults.ts'

/** Text is text when it holds nothing but characters, tabs and line ends. */
export function isPlainText(text: string): boolean {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const isControl = (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code < 0xa0)
    if (isControl || code === 0xfffd) return false
  }
  return true
}

/** A cell such as `=cmd|'…'!A1` starts a program when a table program opens it. */
export function csvFault(text: string): FileFault | undefined {
  const cell = /(^|[,;\t\n\r])\s*"?\s*[=+@-][^,;\t\n\r|]*\|[^,;\t\n\r]*!/
  return cell.test(text) ? { code: 'active-content', what: 'dde', part: 'csv' } : undefined
}

// A first line only, since streams of a PDF are compressed; the scanner and the reader's program are the others.
export function pdfFault(text: string): FileFault | undefined {
  const names = text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  if (/\/(JavaScript|JS)\b/.test(names)) return { code: 'active-content', what: 'script', part: 'pdf' }
  if (/\/(Launch|EmbeddedFiles?|RichMedia)\b/.test(names)) {
    return { code: 'active-content', what: 'embedded-object', part: 'pdf' }
  }
  return undefined
}
