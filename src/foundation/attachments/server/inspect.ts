import type { FileHandle } from 'node:fs/promises'
import { assertNever } from '../../kernel/index.ts'
import { contentOf, endsAsArchive } from '../domain/content.ts'
import type { FileFault } from '../domain/faults.ts'
import { extensionOf } from '../domain/file-name.ts'
import { jpegSize, pngEnds, pngSize } from '../domain/image-size.ts'
import { fitsDeclaration, kindOfExtension } from '../domain/kinds.ts'
import type { FileKind } from '../domain/kinds.ts'
import { limits } from '../domain/limits.ts'
import { csvFault, isPlainText, pdfFault } from '../domain/text-rules.ts'
import { endReach } from '../domain/zip-directory.ts'
import { inspectContainer } from './inspect-container.ts'
import { readRange } from './read-range.ts'

export interface Claimed {
  /** Already neutral. */
  readonly name: string
  /** The media type that the sender declares; empty when it declares none. */
  readonly declared: string
}

export interface Inspected {
  readonly kind: FileKind
  readonly fault?: undefined
}

export type Inspection = Inspected | { readonly fault: FileFault }

/** Holds what a file says of itself against its bytes: content, extension and declared type must agree. */
export async function inspect(file: FileHandle, size: number, claimed: Claimed): Promise<Inspection> {
  if (size === 0) return { fault: { code: 'file-empty' } }
  if (size > limits.fileBytes) return { fault: { code: 'file-too-large', most: limits.fileBytes } }
  const extension = extensionOf(claimed.name)
  const promised = kindOfExtension(extension)
  if (!promised) return { fault: { code: 'kind-not-allowed', extension } }
  const found = await inspectContent(file, size, promised)
  if (found.fault) return found
  if (found.kind !== promised) return { fault: { code: 'not-what-it-says', says: extension, is: found.kind } }
  if (!fitsDeclaration(promised, claimed.declared)) {
    return { fault: { code: 'not-what-it-says', says: claimed.declared.slice(0, 80), is: promised } }
  }
  return found
}

async function inspectContent(file: FileHandle, size: number, promised: FileKind): Promise<Inspection> {
  const head = await readRange(file, 0, Math.min(size, 64 * 1024))
  const content = contentOf(head)
  if (content === 'container') return inspectContainer(file, size)
  const tail = await readRange(file, Math.max(0, size - endReach), Math.min(size, endReach))
  if (endsAsArchive(tail)) return { fault: { code: 'two-kinds-at-once' } }
  switch (content) {
    case 'pdf':
      return inspectPdf(file, size, tail)
    case 'png':
      return pngEnds(tail) ? imageOf('png', pngSize(head)) : { fault: { code: 'damaged' } }
    case 'jpg':
      return imageOf('jpg', jpegSize(await readRange(file, 0, Math.min(size, 1024 * 1024))))
    case 'text':
      return inspectText(file, size, promised)
    case 'other':
      return { fault: { code: 'not-what-it-says', says: promised, is: 'other' } }
    default:
      return assertNever(content)
  }
}

function imageOf(kind: 'png' | 'jpg', found: ReturnType<typeof pngSize>): Inspection {
  if (!found) return { fault: { code: 'damaged' } }
  const pixels = found.width * found.height
  return pixels > limits.imagePixels
    ? { fault: { code: 'image-too-large', pixels, most: limits.imagePixels } }
    : { kind }
}

async function inspectPdf(file: FileHandle, size: number, tail: Uint8Array): Promise<Inspection> {
  if (!Buffer.from(tail.subarray(-2048)).includes('%%EOF')) return { fault: { code: 'damaged' } }
  const step = 4 * 1024 * 1024
  // Pieces overlap, so that a name on a border is seen whole.
  for (let at = 0; at < size; at += step) {
    const piece = await readRange(file, at, Math.min(step + 64, size - at))
    const fault = pdfFault(Buffer.from(piece).toString('latin1'))
    if (fault) return { fault }
  }
  return { kind: 'pdf' }
}

async function inspectText(file: FileHandle, size: number, promised: FileKind): Promise<Inspection> {
  const text = decodeText(await readRange(file, 0, size))
  if (text === undefined || !isPlainText(text)) {
    return { fault: { code: 'not-what-it-says', says: promised, is: 'other' } }
  }
  // Text is text: which of the two it is meant to be, the extension says.
  if (promised !== 'csv') return { kind: 'txt' }
  const fault = csvFault(text)
  return fault ? { fault } : { kind: 'csv' }
}

/** UTF-8, or GB 18030 as older Chinese programs write it. */
function decodeText(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding is tried.
    }
  }
  return undefined
}
