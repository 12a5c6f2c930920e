export { sendFile } from './send-file.ts'
export type { SendOptions } from './send-file.ts'
export { FileLine, FileSlot } from './file-slot.tsx'
export type { ShownFile } from './file-slot.tsx'
