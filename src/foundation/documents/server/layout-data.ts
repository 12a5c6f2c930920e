import type { Instant } from '../../kernel/index.ts'
import { numberBlocks } from '../domain/numbering.ts'
import { officialDay, printable, sheetInstant, shortFingerprint, verificationLink } from '../domain/official-words.ts'
import type { Copy, OfficialDocument, PrintedDocument, PrintPack } from '../domain/document.ts'
import { qrSvg } from '../pages/qr.ts'
import { printWords } from './texts.ts'

export type LayoutName = 'official' | 'print-pack'

/** What a layout reads: plain data with every hidden character made visible, and nothing left to compute but places. */
export function layoutData(document: PrintedDocument): { readonly layout: LayoutName; readonly text: string } {
  const data = document.kind === 'official' ? officialData(document) : printPackData(document)
  const frozenAt = partsOf(document.verification.frozenAt)
  return { layout: document.kind, text: JSON.stringify(visible({ ...data, frozenAt })) }
}

function officialData(document: OfficialDocument): object {
  const foot = officialFoot(document)
  return {
    issuers: document.issuers,
    number: document.number,
    title: document.title,
    addressees: document.addressees,
    body: numberBlocks(document.body),
    attachments: document.attachments.map((attachment) => ({
      title: attachment.title,
      landscape: attachment.landscape === true,
      blocks: attachment.blocks === undefined ? undefined : numberBlocks(attachment.blocks),
    })),
    signedOn: document.signedOn === undefined ? null : officialDay(document.signedOn),
    imprint: imprintRows(document),
    watermark: document.watermark ?? null,
    code: qrSvg(verificationLink(document.verification.address, document.verification.fingerprint)),
    foot,
  }
}

/** The two lines beside the code; `{pages}` is left for the layout, which alone knows it. */
export function officialFoot(document: OfficialDocument): { readonly first: string; readonly second: string } {
  const { verification } = document
  return {
    first: printWords.zh.file
      .replace('{file}', verification.fileNumber)
      .replace('{version}', String(verification.version))
      .replace('{attachments}', String(document.attachments.length)),
    second: printWords.zh.fingerprint.replace('{fingerprint}', shortFingerprint(verification.fingerprint)),
  }
}

/** 版记: 抄送, then who printed it and when. */
export function imprintRows(document: OfficialDocument): readonly (readonly [string, string])[] {
  const copies: readonly (readonly [string, string])[] =
    document.copiesTo.length === 0 ? [] : [[`抄送：${document.copiesTo.join('，')}。`, '']]
  const printed = document.printedBy
  return printed === undefined ? copies : [...copies, [printed.office, `${officialDay(printed.on)}印发`]]
}

function printPackData(document: PrintPack): object {
  const words = printWords[document.locale]
  const foot = packFoot(document)
  return {
    locale: document.locale,
    head: document.head,
    title: document.title,
    subtitle: document.subtitle ?? '',
    body: numberBlocks(document.body),
    sealPages: document.sealPages,
    watermark: document.watermark ?? null,
    copies: document.copies.map((copy) => ({
      number: copy.number,
      label: copyLabel(document, copy),
      written: copy.code,
      code: qrSvg(verificationLink(copy.address, document.verification.fingerprint)),
    })),
    words: { sheet: words.sheet, seam: words.seam, first: foot.first, second: foot.second },
  }
}

export function packFoot({ locale, verification }: PrintPack): { readonly first: string; readonly second: string } {
  const words = printWords[locale]
  return {
    first: words.packFile
      .replace('{file}', verification.fileNumber)
      .replace('{version}', String(verification.version))
      .replace('{instant}', sheetInstant(verification.frozenAt)),
    second: words.packFingerprint.replace('{fingerprint}', shortFingerprint(verification.fingerprint)),
  }
}

export function copyLabel(document: PrintPack, copy: Copy): string {
  return printWords[document.locale].copy
    .replace('{copy}', String(copy.number))
    .replace('{copies}', String(document.copies.length))
}

/** Year, month, day, hour, minute, second in UTC. */
function partsOf(instant: Instant): readonly number[] {
  return (instant.slice(0, 19).match(/\d+/g) ?? []).map(Number)
}

function visible(value: unknown): unknown {
  if (typeof value === 'string') return printable(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(visible)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visible(part)]))
}
