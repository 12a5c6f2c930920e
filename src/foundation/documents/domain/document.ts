import type { Day, Instant } from '../../kernel/index.ts'

/**
 * A printed document as frozen data. Whoever asks for a document fills this from records; the layouts add nothing but
 * numbering, page numbers and the fixed words of the form, so the same data always gives the same bytes.
 */
export type PrintedDocument = OfficialDocument | PrintPack

/** What ties a sheet of paper to the record that it was printed from. */
export interface Verification {
  readonly fileNumber: string
  readonly version: number
  /** SM3 of the frozen data, 64 hexadecimal digits: short in print, whole in the QR code. */
  readonly fingerprint: string
  /** Where anyone can compare; the QR code holds it with the fingerprint as its fragment. */
  readonly address: string
  /** When the data was frozen; the only time in a document. */
  readonly frozenAt: Instant
}

/** 公文 in the layout of GB/T 9704-2012. Chinese only, as the standard is. */
export interface OfficialDocument {
  readonly kind: 'official'
  /** 发文机关, in the order of the red heading; several for a joint document. */
  readonly issuers: readonly string[]
  /** 发文字号 such as 示例工信网安函〔2026〕118号. */
  readonly number?: string
  /** Lines of the title, broken where the sense breaks. */
  readonly title: readonly string[]
  readonly addressees: readonly string[]
  readonly body: readonly Block[]
  readonly attachments: readonly Attachment[]
  readonly signedOn?: Day
  /** 抄送 */
  readonly copiesTo: readonly string[]
  readonly printedBy?: { readonly office: string; readonly on: Day }
  /** Words over every page of what is not signed yet, or is a demonstration. */
  readonly watermark?: string
  readonly verification: Verification
}

/** Without blocks it is only listed and travels beside the document. */
export interface Attachment {
  readonly title: string
  readonly landscape?: true
  readonly blocks?: readonly Block[]
}

/** A form with its answers, printed in numbered copies and sealed by its members. */
export interface PrintPack {
  readonly kind: 'print-pack'
  readonly locale: 'zh' | 'en'
  readonly head: { readonly left: string; readonly right: string }
  readonly title: string
  readonly subtitle?: string
  readonly body: readonly Block[]
  readonly sealPages: readonly SealPage[]
  /** One set of sheets for each; the desk registers a paper copy by its code. */
  readonly copies: readonly Copy[]
  readonly watermark?: string
  readonly verification: Verification
}

export interface Copy {
  readonly number: number
  readonly code: string
  readonly address: string
}

export interface SealPage {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly statement: readonly string[]
  /** What is written by hand, such as 法定代表人（签字）. */
  readonly signatures: readonly string[]
  /** Words inside the dashed circle, such as 单位公章. */
  readonly seal: string
}

export type Block = Heading | Paragraph | Note | Facts | Table | Figure

/** Numbered by its place: 一、 （一） 1. （1）. With `runIn` the text goes on in the same paragraph. */
export interface Heading {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
  readonly runIn?: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
}

/** Small print: a source, a reading, a remark under a table. */
export interface Note {
  readonly kind: 'note'
  readonly text: string
}

/** Questions and answers in two columns. */
export interface Facts {
  readonly kind: 'facts'
  readonly rows: readonly Fact[]
}

export interface Fact {
  readonly label: string
  readonly value: string
}

export interface Table {
  readonly kind: 'table'
  readonly caption?: string
  /** 单位：万元 and the like, at the right over the table. */
  readonly unit?: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  readonly total?: readonly string[]
}

export interface Column {
  readonly title: string
  /** Share of the width, relative to the other columns. */
  readonly width: number
  readonly align: 'left' | 'centre' | 'right'
}

/** A drawing as SVG text, with words for those who cannot see it. */
export interface Figure {
  readonly kind: 'figure'
  readonly svg: string
  readonly caption: string
  readonly description: string
}
