import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { ISectionOptions } from 'docx'
import { verificationLink } from '../domain/official-words.ts'
import type { Copy, PrintPack, SealPage } from '../domain/document.ts'
import { docxBlocks, factsTable } from './docx-blocks.ts'
import type { BlockLook, DocxPart } from './docx-blocks.ts'
import { centred, run, runOptions } from './docx-text.ts'
import { footTable } from './docx-foot.ts'
import { copyLabel, packFoot } from './layout-data.ts'
import { printWords } from './texts.ts'

const look: BlockLook = { body: 11, table: 10.5, width: 8844 }
const rule = { style: BorderStyle.SINGLE, size: 4, color: '7C8B8E', space: 4 }

/** One section for each numbered copy, so that sheets count from 1 in every copy. */
export function printPackSections(document: PrintPack): ISectionOptions[] {
  return document.copies.map((copy) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: 11906, height: 16838 },
        margin: { top: 1928, bottom: 1474, left: 1588, right: 1474, header: 794, footer: 340 },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: header(document, copy) },
    footers: { default: footer(document, copy) },
    children: [...opening(document), ...docxBlocks(document.body, look), ...document.sealPages.flatMap(sealPage)],
  }))
}

function opening(document: PrintPack): DocxPart[] {
  const title = centred([run(document.title, { face: 'title', size: 22 })], { spacing: { after: 120 } })
  if (document.subtitle === undefined) return [title]
  return [title, centred([run(document.subtitle, { size: 12, color: '3A484C' })], { spacing: { after: 240 } })]
}

function sealPage(page: SealPage): DocxPart[] {
  const space = { spacing: { before: 360 } }
  return [
    centred([run(page.title, { face: 'title', size: 18 })], { pageBreakBefore: true, spacing: { after: 240 } }),
    factsTable(page.facts, look),
    ...page.statement.map(
      (line) =>
        new Paragraph({
          indent: { firstLineChars: 200, firstLine: 440 },
          ...space,
          children: [run(line, { size: 11 })],
        }),
    ),
    ...page.signatures.map(
      (line) => new Paragraph({ ...space, children: [run(`${line}　____________________`, { size: 11 })] }),
    ),
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      ...space,
      children: [run(`（${page.seal}）`, { size: 11, color: 'C00000' })],
    }),
  ]
}

function header(document: PrintPack, copy: Copy): Header {
  const small = runOptions({ face: 'hei', size: 9, color: '3A484C' })
  const words = printWords[document.locale].sheet.split(/\{pages?\}/)
  const tabStops = [{ type: TabStopType.RIGHT, position: look.width }]
  return new Header({
    children: [
      new Paragraph({
        tabStops,
        border: { bottom: rule },
        children: [new TextRun({ ...small, children: [document.head.left, new Tab(), document.head.right] })],
      }),
      new Paragraph({
        tabStops,
        children: [
          run(copyLabel(document, copy), { face: 'hei', size: 11 }),
          new TextRun({
            ...small,
            children: [
              new Tab(),
              words[0] ?? '',
              PageNumber.CURRENT,
              words[1] ?? '',
              PageNumber.TOTAL_PAGES_IN_SECTION,
              words[2] ?? '',
            ],
          }),
        ],
      }),
    ],
  })
}

function footer(document: PrintPack, copy: Copy): Footer {
  const foot = packFoot(document)
  const link = verificationLink(copy.address, document.verification.fingerprint)
  const second = foot.second.replace('{copy}', copy.code)
  return new Footer({ children: [footTable(link, [foot.first], [second], look.width)] })
}
