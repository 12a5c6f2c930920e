import { Document, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Instant } from '../../kernel/index.ts'
import type { PrintedDocument } from '../domain/document.ts'
import { officialSections } from './docx-official.ts'
import { printPackSections } from './docx-print-pack.ts'
import { fixedZip } from './fixed-zip.ts'

/** The same content as the PDF in a file that people can go on editing. Layout is as near as Word allows. */
export async function renderDocx(document: PrintedDocument): Promise<Uint8Array> {
  const official = document.kind === 'official'
  const file = new Document({
    title: official ? document.title.join('') : document.title,
    creator: official ? document.issuers.join('、') : document.head.left,
    evenAndOddHeaderAndFooters: official,
    sections: official ? officialSections(document) : printPackSections(document),
  })
  return dated(await Packer.toBuffer(file), document.verification.frozenAt)
}

/** The library writes the present time into properties and archive; the same document must give the same bytes. */
function dated(bytes: Uint8Array, frozenAt: Instant): Uint8Array {
  const parts = unzipSync(bytes)
  const core = parts['docProps/core.xml']
  if (core === undefined) throw new Error('a DOCX without properties')
  const at = `${frozenAt.slice(0, 19)}Z`
  const fixed = strFromU8(core).replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at}`)
  return fixedZip({ ...parts, 'docProps/core.xml': strToU8(fixed) })
}
