import type { ServerSlice } from '../../access/server/index.ts'
import { attachmentMachine } from '../domain/machine.ts'
import { auditedFiles } from './evidence-row.ts'
import { permissions } from './permissions.ts'
import { openRoutes } from './routes.ts'
import { scanning, scanningLeftovers } from './scan-job.ts'
import { sweeping } from './sweep.ts'

export { attachFile, attachmentsOf } from './attach-file.ts'
export type { AttachedTo } from './attach-file.ts'
export { openAttachment } from './open-attachment.ts'
export type { OpenedAttachment } from './open-attachment.ts'
export { lookInto, mayUpload, storeAttachment } from './store-attachment.ts'
export type { Inspected } from './store-attachment.ts'
export { discard, receive } from './receive.ts'
export type { Received } from './receive.ts'
export { attachmentKeeping, openAttachmentKeeping } from './keeping.ts'
export type { AttachmentKeeping, AttachmentSettings } from './keeping.ts'
export type { FileStore } from './file-store.ts'
export type { Scanner, Verdict } from './scanner.ts'

export const attachments: ServerSlice = {
  name: 'attachments',
  permissions,
  machines: [attachmentMachine],
  openRoutes,
  jobs: [scanning, scanningLeftovers, sweeping],
  auditedTables: [auditedFiles],
}
