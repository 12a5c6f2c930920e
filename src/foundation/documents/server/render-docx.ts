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

/**
 * The library writes the present time into the properties and counts drawings over the life of the process; the same
 * document must give the same bytes.
 */
function dated(bytes: Uint8Array, frozenAt: Instant): Uint8Array {
  const parts = unzipSync(bytes)
  let drawings = 0
  const fixed = Object.keys(parts)
    .sort()
    .map((name) => {
      const part = parts[name] ?? new Uint8Array()
      if (!name.endsWith('.xml')) return [name, part] as const
      const text = strFromU8(part)
        .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${frozenAt.slice(0, 19)}Z`)
        .replaceAll(/(<wp:docPr id=")\d+/g, (_, head: string) => `${head}${(drawings += 1)}`)
      return [name, strToU8(text)] as const
    })
  return fixedZip(Object.fromEntries(fixed))
}
