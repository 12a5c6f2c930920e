import {
  AlignmentType,
  BorderStyle,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import type { ISectionOptions } from 'docx'
import { officialDay, verificationLink } from '../domain/official-words.ts'
import type { Attachment, OfficialDocument } from '../domain/document.ts'
import { docxBlocks } from './docx-blocks.ts'
import type { BlockLook, DocxPart } from './docx-blocks.ts'
import { centred, exactly, officialParagraph, officialPitch, run, runOptions } from './docx-text.ts'
import { footTable } from './docx-foot.ts'
import { imprintRows, officialFoot } from './layout-data.ts'

// Millimetres of the standard in twentieths of a point: 1 mm = 56.7.
const portrait = { top: 2098, bottom: 1985, left: 1588, right: 1474 }
const look: BlockLook = { body: 16, table: 10.5, width: 8844 }
const red = 'C00000'

export function officialSections(document: OfficialDocument): ISectionOptions[] {
  const bound = document.attachments.flatMap((attachment, index) => {
    return attachment.blocks === undefined ? [] : [attachmentSection(document, attachment, index)]
  })
  const body = section(
    document,
    [...opening(document), ...docxBlocks(document.body, look), ...closing(document)],
    false,
  )
  const imprint = imprintParts(document)
  const last = bound.at(-1)
  if (imprint.length === 0) return [body, ...bound]
  if (last === undefined) return [{ ...body, children: [...body.children, ...imprint] }]
  return [body, ...bound.slice(0, -1), { ...last, children: [...last.children, ...imprint] }]
}

function opening(document: OfficialDocument): DocxPart[] {
  const blank = new Paragraph({ spacing: exactly(officialPitch) })
  const heads = document.issuers.map((issuer) => {
    const size = Math.min(38, 425 / Array.from(issuer).length)
    return centred([run(issuer, { face: 'title', size, color: red })], { spacing: exactly(officialPitch * 2) })
  })
  const number = centred([run(document.number ?? '')], {
    spacing: exactly(officialPitch),
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 8 } },
  })
  const title = document.title.map((line) =>
    centred([run(line, { face: 'title', size: 22 })], { spacing: exactly(720), keepNext: true }),
  )
  const addressees =
    document.addressees.length === 0
      ? []
      : [new Paragraph({ spacing: exactly(officialPitch), children: [run(`${document.addressees.join('，')}：`)] })]
  const head = document.issuers.length === 0 ? [] : [...heads, number, blank]
  return [...head, ...title, blank, ...addressees]
}

function closing(document: OfficialDocument): DocxPart[] {
  const blank = new Paragraph({ spacing: exactly(officialPitch) })
  const many = document.attachments.length > 1
  const listed = document.attachments.map((attachment, index) => {
    const head = index === 0 ? '附件：' : '　　　'
    const number = many ? `${index + 1}.` : ''
    return officialParagraph([run(`${head}${number}${attachment.title}`)], { alignment: AlignmentType.LEFT })
  })
  const list = listed.length === 0 ? [] : [blank, ...listed]
  if (document.signedOn === undefined) return list
  // Four characters in from the right, as the standard asks where a seal is used.
  const right = { alignment: AlignmentType.RIGHT, indent: { right: 1264 }, spacing: exactly(officialPitch) } as const
  const names = document.issuers.map((issuer) => new Paragraph({ ...right, keepNext: true, children: [run(issuer)] }))
  const date = new Paragraph({ ...right, children: [run(officialDay(document.signedOn))] })
  const place = new Paragraph({ ...right, children: [run('（用印处）', { size: 10.5, color: red })] })
  return [...list, blank, blank, ...names, date, place]
}

function attachmentSection(document: OfficialDocument, attachment: Attachment, index: number): ISectionOptions {
  const number = document.attachments.length > 1 ? String(index + 1) : ''
  const wide = attachment.landscape === true
  const parts = [
    new Paragraph({ spacing: exactly(officialPitch), children: [run(`附件${number}`, { face: 'hei' })] }),
    new Paragraph({ spacing: exactly(officialPitch) }),
    centred([run(attachment.title, { face: 'title', size: 22 })], { spacing: exactly(720), keepNext: true }),
    ...docxBlocks(attachment.blocks ?? [], wide ? { ...look, width: 12756 } : look),
  ]
  return section(document, parts, wide)
}

function section(document: OfficialDocument, children: readonly DocxPart[], wide: boolean): ISectionOptions {
  const margin = wide ? { top: 1588, bottom: 1985, left: 2098, right: 1985 } : portrait
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: 11906, height: 16838, orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { ...margin, footer: 340 },
      },
      grid: { linePitch: officialPitch },
    },
    footers: { default: footer(document, 'right'), even: footer(document, 'left') },
    children,
  }
}

function footer(document: OfficialDocument, side: 'left' | 'right'): Footer {
  const foot = officialFoot(document)
  const [before = '', after = ''] = foot.first.split('{pages}')
  const link = verificationLink(document.verification.address, document.verification.fingerprint)
  const number = new Paragraph({
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: { left: 316, right: 316 },
    children: [new TextRun({ ...runOptions({ size: 14 }), children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
  const line = footTable(link, [before, PageNumber.TOTAL_PAGES, after], [foot.second], look.width)
  return new Footer({ children: [number, line] })
}

function imprintParts(document: OfficialDocument): DocxPart[] {
  const rows = imprintRows(document)
  const line = { style: BorderStyle.SINGLE, size: 8, color: '182326', space: 4 }
  return rows.map(
    ([left, right], index) =>
      new Paragraph({
        border: { top: line, ...(index === rows.length - 1 ? { bottom: line } : {}) },
        indent: { left: 280, right: 280 },
        ...(index === 0 ? { spacing: { before: officialPitch } } : {}),
        tabStops: [{ type: TabStopType.RIGHT, position: look.width - 280 }],
        children: [new TextRun({ ...runOptions({ size: 14 }), children: [left, new Tab(), right] })],
      }),
  )
}
