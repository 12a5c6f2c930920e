import { AlignmentType, LineRuleType, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions, IRunOptions } from 'docx'
import { printable } from '../domain/official-words.ts'

/** Font names as the standard and office programs call them; the program that opens the file has them or its own. */
const fonts = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  hei: '黑体',
  kai: '楷体_GB2312',
} as const

export type DocxFace = keyof typeof fonts

export interface RunLook {
  readonly face?: DocxFace
  /** In points. */
  readonly size?: number
  readonly color?: string
  readonly bold?: true
}

const latin = 'Times New Roman'

export function run(text: string, look: RunLook = {}): TextRun {
  const [first = '', ...rest] = printable(text).split('\n')
  const options = runOptions(look)
  if (rest.length === 0) return new TextRun({ ...options, text: first })
  const broken = rest.map((line) => new TextRun({ ...options, text: line, break: 1 }))
  return new TextRun({ ...options, children: [first, ...broken] })
}

export function runOptions(look: RunLook): IRunOptions {
  return {
    font: { eastAsia: fonts[look.face ?? 'body'], ascii: latin, hAnsi: latin, cs: latin },
    size: Math.round((look.size ?? 16) * 2),
    ...(look.color === undefined ? {} : { color: look.color }),
    ...(look.bold === undefined ? {} : { bold: true }),
  }
}

/** Fixed line pitch of the standard: 225 mm / 22 in twentieths of a point. */
export const officialPitch = 580

export const exactly = (line: number): NonNullable<IParagraphOptions['spacing']> => ({
  line,
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
})

/** A body paragraph of 公文: two characters in, both edges even, fixed pitch. */
export function officialParagraph(children: readonly TextRun[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLineChars: 200, firstLine: 632 },
    spacing: exactly(officialPitch),
    ...more,
    children,
  })
}

export function centred(children: readonly TextRun[], more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, ...more, children })
}
