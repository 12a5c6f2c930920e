import type { FileKind } from './kinds.ts'

/** What the bytes themselves say; `container` is ZIP, whose directory tells what kind it is. */
export type Content =
  | Exclude<FileKind, 'ofd' | 'docx' | 'xlsx' | 'pptx' | 'zip' | 'txt' | 'csv'>
  | 'container'
  | 'text'
  | 'other'

/** Judges the first bytes of a file. */
export function contentOf(head: Uint8Array): Content {
  if (startsWith(head, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf' // %PDF-
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpg'
  if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) return 'container' // PK
  return isProgramOrArchive(head) || head.includes(0) ? 'other' : 'text'
}

const marks: readonly (readonly number[])[] = [
  [0x4d, 0x5a], // MZ: Windows program
  [0x7f, 0x45, 0x4c, 0x46], // ELF
  [0xcf, 0xfa, 0xed, 0xfe], // Mach-O
  [0xca, 0xfe, 0xba, 0xbe], // Java class, universal Mach-O
  [0xd0, 0xcf, 0x11, 0xe0], // OLE: Office files before 2007
  [0x50, 0x4b], // ZIP in any of its forms
  [0x52, 0x61, 0x72, 0x21], // Rar!
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x4d, 0x53, 0x43, 0x46], // cabinet
  [0x23, 0x21], // #!
  [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], // Windows link
]

/** Whether bytes begin a program or another archive; neither may stand inside an archive. */
export function isProgramOrArchive(head: Uint8Array): boolean {
  return marks.some((mark) => startsWith(head, mark))
}

/** A PDF or picture that is an archive at the same time hides something from whoever looks at it as one of both. */
export function endsAsArchive(tail: Uint8Array): boolean {
  return lastIndexOf(tail, [0x50, 0x4b, 0x05, 0x06]) >= 0
}

export function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return bytes.length >= mark.length && mark.every((byte, index) => bytes[index] === byte)
}

export function lastIndexOf(bytes: Uint8Array, mark: readonly number[]): number {
  for (let start = bytes.length - mark.length; start >= 0; start -= 1) {
    if (mark.every((byte, index) => bytes[start + index] === byte)) return start
  }
  return -1
}
