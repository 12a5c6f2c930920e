/** The fixed words of the printed forms. Braces are filled in from the document. */
export interface PrintWords {
  readonly file: string
  readonly fingerprint: string
  readonly packFile: string
  readonly packFingerprint: string
  readonly copy: string
  readonly sheet: string
  readonly seam: string
}

export const printWords: Readonly<Record<'zh' | 'en', PrintWords>> = {
  zh: {
    file: '文件编号 {file}　第 {version} 版　共 {pages} 页，附件 {attachments} 件',
    fingerprint: '指纹 {fingerprint}　可在回执验证页核对',
    packFile: '文件编号 {file}　第 {version} 版　生成于 {instant}',
    packFingerprint: '指纹 {fingerprint}　份号 {copy}　扫码可与电子版核对',
    copy: '第 {copy} 份 / 共 {copies} 份',
    sheet: '第 {page} 页 共 {pages} 页',
    seam: '骑缝章',
  },
  en: {
    file: 'File {file}　version {version}　{pages} pages, {attachments} attachments',
    fingerprint: 'Fingerprint {fingerprint}　compare on the receipt page',
    packFile: 'File {file}　version {version}　made {instant}',
    packFingerprint: 'Fingerprint {fingerprint}　copy {copy}　scan to compare with the electronic version',
    copy: 'Copy {copy} of {copies}',
    sheet: 'Page {page} of {pages}',
    seam: 'seam seal',
  },
}
