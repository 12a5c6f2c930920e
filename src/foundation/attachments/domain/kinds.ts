import type { Text } from '../../kernel/index.ts'

/** What may be uploaded. Everything else is refused; older Office files are, since they can hide programs. */
export type FileKind = 'pdf' | 'ofd' | 'docx' | 'xlsx' | 'pptx' | 'png' | 'jpg' | 'txt' | 'csv' | 'zip'

export interface KindDescription {
  readonly name: Text
  readonly extensions: readonly string[]
  /** What browsers declare for it; the first is what we serve it as. */
  readonly mediaTypes: readonly string[]
}

const octets = 'application/octet-stream'
const office = 'application/vnd.openxmlformats-officedocument'

export const kinds: Readonly<Record<FileKind, KindDescription>> = {
  pdf: { name: { zh: 'PDF 文档', en: 'PDF' }, extensions: ['pdf'], mediaTypes: ['application/pdf'] },
  // Browsers know no type for it and declare none or "octets".
  ofd: { name: { zh: 'OFD 版式文档', en: 'OFD' }, extensions: ['ofd'], mediaTypes: ['application/ofd', octets] },
  docx: {
    name: { zh: 'Word 文档（docx）', en: 'Word (docx)' },
    extensions: ['docx'],
    mediaTypes: [`${office}.wordprocessingml.document`, octets],
  },
  xlsx: {
    name: { zh: 'Excel 表格（xlsx）', en: 'Excel (xlsx)' },
    extensions: ['xlsx'],
    mediaTypes: [`${office}.spreadsheetml.sheet`, octets],
  },
  pptx: {
    name: { zh: 'PowerPoint 演示（pptx）', en: 'PowerPoint (pptx)' },
    extensions: ['pptx'],
    mediaTypes: [`${office}.presentationml.presentation`, octets],
  },
  png: { name: { zh: 'PNG 图片', en: 'PNG' }, extensions: ['png'], mediaTypes: ['image/png'] },
  jpg: { name: { zh: 'JPEG 图片', en: 'JPEG' }, extensions: ['jpg', 'jpeg'], mediaTypes: ['image/jpeg'] },
  txt: { name: { zh: '纯文本', en: 'plain text' }, extensions: ['txt'], mediaTypes: ['text/plain'] },
  // Where Excel is installed, Windows declares CSV as its own.
  csv: {
    name: { zh: 'CSV 表格', en: 'CSV' },
    extensions: ['csv'],
    mediaTypes: ['text/csv', 'application/vnd.ms-excel', 'text/plain'],
  },
  zip: {
    name: { zh: 'ZIP 压缩包', en: 'ZIP archive' },
    extensions: ['zip'],
    mediaTypes: ['application/zip', 'application/x-zip-compressed'],
  },
}

export const fileKinds = Object.keys(kinds) as readonly FileKind[]

/** The kind that an extension promises. */
export function kindOfExtension(extension: string): FileKind | undefined {
  return fileKinds.find((kind) => kinds[kind].extensions.includes(extension))
}

/** Whether what the sender declares fits; a sender that declares nothing has not lied. */
export function fitsDeclaration(kind: FileKind, declared: string): boolean {
  const type = declared.split(';')[0]?.trim().toLowerCase() ?? ''
  return type === '' || kinds[kind].mediaTypes.includes(type)
}
