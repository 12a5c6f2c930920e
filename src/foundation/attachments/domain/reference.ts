import type { Id } from '../../kernel/index.ts'
import type { FileKind } from './kinds.ts'
import type { AttachmentState } from './machine.ts'

/** What a slice keeps of a file; the fingerprint fixes the bytes wherever the reference is sealed. */
export interface AttachmentReference {
  readonly id: Id<'attachment'>
  readonly name: string
  readonly bytes: number
  /** SM3 of the bytes in lower-case hex. */
  readonly fingerprint: string
  readonly kind: FileKind
  readonly state: AttachmentState
}
