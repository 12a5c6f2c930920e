import { ok, type Result } from '../../../foundation/kernel/index.ts'
import { readDocx } from './read-docx.ts'
import { officialFileRefusals } from './refusals.ts'

export const largestOfficialFile = 20 * 1024 * 1024

/** The text of an official file by its content, whatever its name says: plain text (UTF-8, UTF-16, GB 18030) or DOCX. */
export function readOfficialText(bytes: Uint8Array): Result<string> {
  if (bytes.length > largestOfficialFile) return officialFileRefusals.tooLarge()
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readDocx(bytes)
  // Old .doc, .wps and password-protected .docx share this container.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return officialFileRefusals.oldFormat()
  const text = decode(bytes)
  return text === undefined ? officialFileRefusals.notText() : ok(text)
}

function decode(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return clean(decoded(bytes, 'utf-16le'))
  if (startsWith(bytes, [0xfe, 0xff])) return clean(decoded(bytes, 'utf-16be'))
  // Bytes that are valid UTF-8 and Chinese in GB 18030 at once hardly occur, so UTF-8 goes first.
  return clean(decoded(bytes, 'utf-8')) ?? clean(decoded(bytes, 'gb18030'))
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Control characters other than white space betray a file that is no text. */
function clean(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 9 || (code > 13 && code < 32) || code === 127) return undefined
  }
  return text
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)
