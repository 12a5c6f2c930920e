import type { ActiveContent, FileFault } from './faults.ts'
import type { FileKind } from './kinds.ts'

/** Kinds of container by the entry that only they have. */
export function containerKind(names: readonly string[]): Extract<FileKind, 'docx' | 'xlsx' | 'pptx' | 'ofd' | 'zip'> {
  const has = (name: string): boolean => names.includes(name)
  if (has('OFD.xml')) return 'ofd'
  if (!has('[Content_Types].xml')) return 'zip'
  if (names.some((name) => name.startsWith('word/'))) return 'docx'
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx'
  return names.some((name) => name.startsWith('ppt/')) ? 'pptx' : 'zip'
}

/** What the names of an Office document's parts already betray. */
export function partNameFault(names: readonly string[]): FileFault | undefined {
  for (const part of names) {
    const what = activeByName(part.toLowerCase())
    if (what) return { code: 'active-content', what, part }
  }
  return undefined
}

/** The parts that must be read: content types, relations, fields of text, links of tables. */
export function isTelling(part: string): boolean {
  return (
    part === '[Content_Types].xml' ||
    part.endsWith('.rels') ||
    /^word\/(document|header\d*|footer\d*|footnotes|endnotes|comments|settings|glossary\/document)\.xml$/.test(part) ||
    /^xl\/(workbook\.xml|externalLinks\/.*\.xml|connections\.xml)$/.test(part)
  )
}

/** What a telling part is refused for; `text` is its XML. */
export function partFault(part: string, text: string): FileFault | undefined {
  const active = (what: ActiveContent): FileFault => ({ code: 'active-content', what, part })
  // A document type can define entities that expand without end; Office never writes one.
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) return { code: 'damaged' }
  const plain = decoded(text)
  if (part === '[Content_Types].xml') return contentTypeFault(plain, active)
  if (part.endsWith('.rels')) return relationFault(plain, active)
  if (part.startsWith('xl/')) {
    return /<(\w+:)?ddeLink|<(\w+:)?oleLink/.test(plain) || part === 'xl/connections.xml' ? active('dde') : undefined
  }
  return /\bDDE(AUTO)?\b/i.test(fieldCodes(plain)) ? active('dde') : undefined
}

function activeByName(part: string): ActiveContent | undefined {
  if (/(^|\/)vba(project|data)[^/]*$/.test(part) || /\/macrosheets\//.test(part)) return 'macro'
  if (/\/(embeddings|activex|ctrlprops)\//.test(part) || /oleobject[^/]*\.bin$/.test(part)) return 'embedded-object'
  return undefined
}

type Active = (what: ActiveContent) => FileFault

function contentTypeFault(text: string, active: Active): FileFault | undefined {
  if (/macroEnabled|vbaProject|macrosheet/i.test(text)) return active('macro')
  return /oleObject|activeX|ms-office\.(activeX|classification)/i.test(text) ? active('embedded-object') : undefined
}

function relationFault(text: string, active: Active): FileFault | undefined {
  for (const [relation] of text.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const type = /\sType\s*=\s*["']([^"']*)["']/.exec(relation)?.[1] ?? ''
    const isExternal = /\sTargetMode\s*=\s*["']External["']/i.test(relation)
    if (/(vbaProject|xlMacrosheet|xlIntlMacrosheet)$/i.test(type)) return active('macro')
    if (/(oleObject|package|control|activeXControlBinary)$/i.test(type)) return active('embedded-object')
    if (!isExternal || type.endsWith('/hyperlink')) continue
    return active(type.endsWith('attachedTemplate') ? 'external-template' : 'external-content')
  }
  return undefined
}

// Word may cut one field code into many runs, so the pieces are put together before they are read.
function fieldCodes(text: string): string {
  const pieces = [...text.matchAll(/<(?:\w+:)?instrText[^>]*>([^<]*)</g)].map((match) => match[1] ?? '')
  const simple = [...text.matchAll(/<(?:\w+:)?fldSimple[^>]*\binstr\s*=\s*["']([^"']*)["']/g)].map(
    (match) => match[1] ?? '',
  )
  return [pieces.join(''), ...simple].join('\n')
}

function decoded(text: string): string {
  return text.replaceAll(/&#(x[0-9a-f]+|\d+);/gi, (whole, number: string) => {
    const code =
      number.startsWith('x') || number.startsWith('X') ? Number.parseInt(number.slice(1), 16) : Number(number)
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : whole
  })
}
