import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  WidthType,
} from 'docx'
import type { ISectionOptions } from 'docx'
import type { Block, Fact, Figure, Table as DataTable } from '../domain/document.ts'
import { numberBlocks } from '../domain/numbering.ts'
import type { NumberedBlock } from '../domain/numbering.ts'
import { emptyPng } from './empty-png.ts'
import { centred, officialParagraph, run } from './docx-text.ts'
import type { DocxFace } from './docx-text.ts'

export type DocxPart = ISectionOptions['children'][number]

export interface BlockLook {
  readonly body: number
  readonly table: number
  /** Width of the type area in twentieths of a point. */
  readonly width: number
}

const headingFaces: readonly DocxFace[] = ['hei', 'kai', 'body', 'body']

export function docxBlocks(blocks: readonly Block[], look: BlockLook): DocxPart[] {
  return numberBlocks(blocks).flatMap((block) => docxBlock(block, look))
}

function docxBlock(block: NumberedBlock, look: BlockLook): DocxPart[] {
  switch (block.kind) {
    case 'heading': {
      const face = headingFaces[block.level - 1] ?? 'body'
      const head = run(block.label + block.text, { face, size: look.body })
      const rest = block.runIn === undefined ? [] : [run(block.runIn, { size: look.body })]
      return [officialParagraph([head, ...rest], { keepNext: rest.length === 0 })]
    }
    case 'paragraph':
      return block.text.split('\n').map((line) => officialParagraph([run(line, { size: look.body })]))
    case 'note':
      return [new Paragraph({ children: [run(block.text, { size: 9, color: '3A484C' })] })]
    case 'facts':
      return [factsTable(block.rows, look)]
    case 'table':
      return [tableHead(block, look), dataTable(block, look)]
    case 'figure':
      return [figure(block, look), centred([run(block.caption, { size: look.table })])]
    default:
      return block satisfies never
  }
}

export function factsTable(rows: readonly Fact[], look: BlockLook): Table {
  const left = Math.round(look.width * 0.28)
  const widths = [left, look.width - left]
  return table(
    widths,
    rows.map((row) =>
      tableRow([
        cell(row.label, { width: widths[0] ?? 0, size: look.table, head: true }),
        cell(row.value, { width: widths[1] ?? 0, size: look.table }),
      ]),
    ),
  )
}

function tableHead(block: DataTable, look: BlockLook): Paragraph {
  return new Paragraph({
    keepNext: true,
    tabStops: [{ type: TabStopType.RIGHT, position: look.width }],
    children: [
      run(block.caption ?? '', { face: 'hei', size: look.table }),
      run(block.unit === undefined ? '' : `\t${block.unit}`.replace('\t', '　'), { size: look.table }),
    ],
  })
}

function dataTable(block: DataTable, look: BlockLook): Table {
  const shares = block.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = block.columns.map((column) => Math.round((look.width * column.width) / shares))
  const rowOf = (texts: readonly string[], head: boolean): TableRow =>
    tableRow(
      texts.map((text, index) =>
        cell(text, {
          width: widths[index] ?? 0,
          size: look.table,
          head,
          align: head ? 'centre' : (block.columns[index]?.align ?? 'left'),
        }),
      ),
      head,
    )
  const heads = rowOf(
    block.columns.map((column) => column.title),
    true,
  )
  const rows = block.rows.map((row) => rowOf(row, false))
  return table(widths, [heads, ...rows, ...(block.total === undefined ? [] : [rowOf(block.total, false)])])
}

function table(widths: readonly number[], rows: readonly TableRow[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '7C8B8E' }
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
  })
}

function tableRow(children: readonly TableCell[], head = false): TableRow {
  return new TableRow({ children, tableHeader: head, cantSplit: true })
}

interface CellLook {
  readonly width: number
  readonly size: number
  readonly head?: boolean
  readonly align?: 'left' | 'centre' | 'right'
}

const alignments = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

function cell(text: string, look: CellLook): TableCell {
  const head = look.head === true
  return new TableCell({
    width: { size: look.width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'F3F5F5', color: 'auto' } } : {}),
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          alignment: alignments[look.align ?? 'left'],
          children: [run(line, { size: look.size, ...(head ? { face: 'hei' } : {}) })],
        }),
    ),
  })
}

function figure(block: Figure, look: BlockLook): Paragraph {
  const [, width = '2', height = '1'] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(block.svg) ?? []
  const across = Math.round(look.width / 15)
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(block.svg),
    fallback: { type: 'png', data: emptyPng },
    transformation: { width: across, height: Math.round((across * Number(height)) / Number(width)) },
    altText: { name: block.caption, title: block.caption, description: block.description },
  })
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [image] })
}
