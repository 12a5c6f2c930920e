import {
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { runOptions } from './docx-text.ts'
import { qrPng } from './qr-png.ts'

type RunPart =
  NonNullable<ConstructorParameters<typeof TextRun>[0] & object> extends { children?: infer Parts }
    ? NonNullable<Parts>
    : never

/** The code with two small lines beside it, as a table without edges: the only way that keeps both in one place. */
export function footTable(link: string, first: RunPart, second: RunPart, width: number): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const small = runOptions({ face: 'hei', size: 7.5, color: '3A484C' })
  const lines = [first, second].map((children) => new Paragraph({ children: [new TextRun({ ...small, children })] }))
  const image = new ImageRun({
    type: 'png',
    data: qrPng(link),
    transformation: { width: 45, height: 45 },
    altText: { name: link, title: link, description: link },
  })
  const cell = (children: readonly Paragraph[], size: number): TableCell =>
    new TableCell({
      children,
      width: { size, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 0, right: 60 },
    })
  return new Table({
    columnWidths: [900, width - 900],
    width: { size: width, type: WidthType.DXA },
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ children: [cell([new Paragraph({ children: [image] })], 900), cell(lines, width - 900)] })],
  })
}
