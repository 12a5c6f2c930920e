import { join } from 'node:path'
import { port } from '../../access/server/index.ts'
import type { ReadLog } from '../../audit/server/index.ts'
import { localStore } from './file-store.ts'
import type { FileStore } from './file-store.ts'
import { objectStore } from './object-store.ts'
import type { ObjectStoreSettings } from './object-store.ts'
import { clamd } from './scanner.ts'
import type { Scanner } from './scanner.ts'

/** How this installation keeps and scans files. */
export interface AttachmentKeeping {
  readonly store: FileStore
  /** Where bodies are written while they come in; on the same disk as a local store. */
  readonly incoming: string
  /** Absent: files are open unscanned, and every reader is told so. */
  readonly scanner?: Scanner
  /** Where downloads are noted as sensitive reads. */
  readonly reads?: ReadLog
}

export interface AttachmentSettings {
  readonly folder: string
  readonly objectStore?: ObjectStoreSettings
  readonly scanner?: { readonly host: string; readonly port: number }
  readonly reads?: ReadLog
}

/** Filled by src/server. */
export const attachmentKeeping = port<AttachmentKeeping>('keeping of attachments')

export function openAttachmentKeeping(settings: AttachmentSettings): AttachmentKeeping {
  const { folder, scanner, reads } = settings
  return {
    store: settings.objectStore ? objectStore(settings.objectStore) : localStore(folder),
    incoming: join(folder, 'incoming'),
    ...(scanner ? { scanner: clamd(scanner) } : {}),
    ...(reads ? { reads } : {}),
  }
}
