import { type Result, ok, refuse } from '../../../foundation/kernel/index.ts'
import { refusals } from './refusals.ts'

/** What stands on the sealed paper: its number, who signed it (签发人), and the fingerprint of the list printed on it. */
export interface SealedLetter {
  readonly documentNumber: string
  readonly issuer: string
  readonly fingerprint: string
}

/** Compares the paper with the signed list: a letter of another number or of another version is not its scan. */
export function sameLetter(
  signed: { readonly documentNumber: string | null; readonly fingerprint: string | null },
  paper: SealedLetter,
): Result<SealedLetter> {
  const { documentNumber, fingerprint } = signed
  if (documentNumber === null || fingerprint === null || withoutSpaces(paper.documentNumber) !== documentNumber)
    return refuse(refusals.letterNumberDiffers(documentNumber ?? ''))
  if (!agrees(fingerprint, paper.fingerprint)) return refuse(refusals.letterOfAnotherVersion(fingerprint))
  return ok({ documentNumber, fingerprint, issuer: paper.issuer.trim() })
}

const shortestRead = 8

/** A code read by a scanner ends with the whole fingerprint; typed from the sheet, its first eight digits do. */
function agrees(fingerprint: string, read: string): boolean {
  const typed = withoutSpaces(read).toLowerCase()
  const scanned = /[0-9a-f]{64}$/.exec(typed)?.[0]
  if (scanned !== undefined) return scanned === fingerprint
  return typed.length >= shortestRead && fingerprint.startsWith(typed)
}

const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '')
