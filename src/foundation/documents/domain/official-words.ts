import { dayOf, clockTimeOf } from '../../kernel/index.ts'
import type { Day, Instant } from '../../kernel/index.ts'

/** 2026年12月1日: Arabic numerals without leading zeros, GB/T 9704-2012 clause 7.3.5.4. */
export function officialDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

/** 2026-12-01 10:32 +08:00, the generation instant at the foot of a sheet. */
export function sheetInstant(instant: Instant): string {
  return `${dayOf(instant)} ${clockTimeOf(instant)} +08:00`
}

/**
 * A 发文字号: who, year in 〔〕, serial without leading zeros or 第, 号 (GB/T 9704-2012 clause 7.2.5).
 */
export function isDocumentNumber(text: string): boolean {
  return /^[\p{Script=Han}A-Za-z（）]{2,30}〔[12]\d{3}〕[1-9]\d{0,5}号$/u.test(text)
}

/** e05b 71c2 98d4 3f60 … 1a7e: enough to compare by eye; the whole stands in the QR code. */
export function shortFingerprint(fingerprint: string): string {
  const groups = fingerprint.match(/.{1,4}/g) ?? []
  return groups.length <= 5 ? groups.join(' ') : `${groups.slice(0, 4).join(' ')} … ${groups.at(-1)}`
}

/** The text of a QR code: an address that a phone opens, with the whole fingerprint behind it. */
export function verificationLink(address: string, fingerprint: string): string {
  return `${address}#${fingerprint}`
}

/** Characters that print nothing or turn the reading direction become a visible box: a print must hide nothing. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(hidden, '□')
}

// Control and format characters except the line feed (zero width, soft hyphen, direction marks) and halves of pairs.
const hidden = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/gu
