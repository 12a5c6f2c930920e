import { assertNever } from '../kernel/index.ts'
import type { Text } from '../kernel/index.ts'
import type { ActiveContent, FileFault } from './domain/faults.ts'
import { fileKinds, kinds } from './domain/kinds.ts'

/** What attachments say to people. */
export const texts = {
  storageFull: {
    zh: '平台存储空间不足，这份文件没有保存。',
    en: 'The platform has run out of storage; this file was not kept.',
  },
  storageFullRemedy: {
    zh: '已填写的内容不受影响。请稍后重新上传；仍不行时联系平台运行人员。',
    en: 'What you filled in is safe. Upload again later, or tell the operators of the platform.',
  },
  cutOff: { zh: '文件没有传完，连接中断。', en: 'The upload broke off before the file was complete.' },
  cutOffRemedy: { zh: '请重新上传。', en: 'Please upload it again.' },
  quota: {
    zh: '本单位的附件已达到 2 GB 上限，这份文件没有保存。',
    en: 'Your organisation’s files have reached 2 GB; this file was not kept.',
  },
  quotaRemedy: {
    zh: '请压缩图片或合并扫描件后重试；确有需要的，联系平台运行人员。',
    en: 'Compress pictures or join scans and try again, or ask the operators of the platform.',
  },
  loose: {
    zh: '已有 100 份文件上传后没有用到任何申报内容里。',
    en: 'A hundred files have been uploaded and not yet used anywhere.',
  },
  looseRemedy: {
    zh: '请先把已上传的文件保存到申报内容；未使用的文件 24 小时后自动清除。',
    en: 'Save those in what you are filing first; unused files are removed after 24 hours.',
  },
  quarantined: { zh: '文件正在查毒，暂不能打开。', en: 'The file is being scanned and cannot be opened yet.' },
  quarantinedRemedy: {
    zh: '通常不超过一分钟，请稍后再试。',
    en: 'This usually takes less than a minute; try again shortly.',
  },
  infected: {
    zh: '文件被查出含有恶意程序，已停止提供。',
    en: 'The file was found to hold malware and is no longer served.',
  },
  infectedRemedy: {
    zh: '请上传单位在查杀本机后重新上传干净的文件。',
    en: 'Its sender should clean the machine it came from and upload a clean file.',
  },
  elsewhere: { zh: '这份文件已用于另一事项。', en: 'This file is already attached to something else.' },
  elsewhereRemedy: { zh: '请为本事项重新上传一次。', en: 'Upload it once more for this matter.' },
  unscanned: {
    zh: '平台未配置查毒程序，此文件未经查毒，请先在本机查毒后再打开。',
    en: 'No scanner is configured: this file was not scanned. Scan it on your machine before you open it.',
  },
  choose: { zh: '上传文件', en: 'Upload a file' },
  takeOut: { zh: '移除', en: 'Remove' },
  stopUpload: { zh: '取消上传', en: 'Cancel' },
  notScanned: { zh: '未经查毒，打开前请先查毒', en: 'not scanned: scan it before you open it' },
  slotHelp: {
    zh: 'PDF、OFD、图片、Office 文档，不超过 50 MB。严禁上传涉密信息，上传前须经本单位保密审查。',
    en: 'PDF, OFD, pictures or Office documents up to 50 MB. Classified information is forbidden; your unit reviews it first.',
  },
  uploadReason: {
    zh: '上传的文件边接收边落盘，不经接口的大小限制。',
    en: 'Uploads stream to the disk, beyond the size limit of the API.',
  },
  downloadReason: {
    zh: '凡能查看所属事项的人可下载，一律作为附件。',
    en: 'Whoever may see what a file belongs to may download it, always as an attachment.',
  },
  mayUpload: { zh: '已登录人员可上传', en: 'Whoever has signed in may upload' },
  mayRead: { zh: '能看到所属事项即可下载', en: 'Who sees what it belongs to may download it' },
} as const satisfies Readonly<Record<string, Text>>

const allowed: Text = {
  zh: fileKinds.map((kind) => kinds[kind].name.zh).join('、'),
  en: fileKinds.map((kind) => kinds[kind].name.en).join(', '),
}

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`

const active: Readonly<Record<ActiveContent, Text>> = {
  macro: { zh: '宏', en: 'a macro' },
  'embedded-object': { zh: '嵌入的对象或程序', en: 'an embedded object or program' },
  dde: { zh: '动态数据交换（DDE）', en: 'dynamic data exchange (DDE)' },
  'external-template': { zh: '外部模板', en: 'a template from outside' },
  'external-content': { zh: '从外部加载的内容', en: 'content loaded from outside' },
  script: { zh: '脚本', en: 'a script' },
}

export interface FaultText {
  readonly message: Text
  readonly remedy: Text
}

const asPdf: Text = {
  zh: '请另存为不含这些内容的文件，或导出为 PDF 后上传。',
  en: 'Save it without such content, or export it as PDF and upload that.',
}
const notTaken = {
  zh: (extension: string): string =>
    extension === '' ? '文件名没有扩展名，无法判断是什么文件。' : `不收扩展名为「${extension}」的文件。`,
  en: (extension: string): string =>
    extension === ''
      ? 'The name of the file has no ending, so its kind is not known.'
      : `Files ending in “${extension}” are not taken.`,
}
const makeAnew: Text = {
  zh: '请在原程序中重新导出后上传。',
  en: 'Export it anew from the program that made it and upload that.',
}

/** Every fault of a file in words. */
export function faultTexts(fault: FileFault): FaultText {
  const say = (zh: string, en: string, remedy: Text): FaultText => ({ message: { zh, en }, remedy })
  switch (fault.code) {
    case 'file-empty':
      return say('文件是空的。', 'The file is empty.', {
        zh: '请检查后重新选择文件。',
        en: 'Check it and choose again.',
      })
    case 'file-too-large':
      return say(
        `文件超过 ${mebibytes(fault.most)}，没有保存。`,
        `The file is larger than ${mebibytes(fault.most)} and was not kept.`,
        { zh: '请降低扫描分辨率或分成几份上传。', en: 'Scan at a lower resolution, or upload it in parts.' },
      )
    case 'kind-not-allowed':
      return say(notTaken.zh(fault.extension), notTaken.en(fault.extension), {
        zh: `可以上传：${allowed.zh}。`,
        en: `You may upload: ${allowed.en}.`,
      })
    case 'not-what-it-says':
      return say(
        `文件内容与名称或声明的类型（${fault.says}）不符。`,
        `The content of the file is not what its name or declared type says (${fault.says}).`,
        makeAnew,
      )
    case 'two-kinds-at-once':
      return say(
        '文件同时是另一种格式，可能藏有内容。',
        'The file is of two kinds at once and may hide something.',
        makeAnew,
      )
    case 'damaged':
      return say(
        '文件已损坏或结构不规范，无法检查。',
        'The file is damaged or malformed and cannot be checked.',
        makeAnew,
      )
    case 'encrypted':
      return say('文件设有密码，平台无法检查。', 'The file is protected by a password and cannot be checked.', {
        zh: '请去掉密码后上传。',
        en: 'Remove the password and upload it.',
      })
    case 'active-content':
      return say(
        `文件中含有${active[fault.what].zh}，出于安全不予接收。`,
        `The file holds ${active[fault.what].en} and is refused for safety.`,
        asPdf,
      )
    case 'archive-too-many-entries':
      return say(
        `压缩包内有 ${fault.entries} 个条目，超过 ${fault.most} 个。`,
        `The archive holds ${fault.entries} entries, more than ${fault.most}.`,
        { zh: '请分成几个压缩包上传。', en: 'Upload it as several archives.' },
      )
    case 'archive-expands-too-far':
      return say(
        `压缩包解开后超过 ${mebibytes(fault.most)} 或压缩比异常。`,
        `The archive expands beyond ${mebibytes(fault.most)}, or far more than documents do.`,
        { zh: '请减少内容，或分别上传其中的文件。', en: 'Take something out, or upload its files one by one.' },
      )
    case 'archive-in-archive':
      return say(
        `压缩包里还有压缩包、Office 文档或程序：${fault.entry}`,
        `The archive holds another archive, an Office document or a program: ${fault.entry}`,
        { zh: '请把其中的文件分别上传。', en: 'Upload its files one by one.' },
      )
    case 'archive-unsafe-name':
      return say(`压缩包内的名称不安全：${fault.entry}`, `A name in the archive is unsafe: ${fault.entry}`, {
        zh: '请重新打包，名称中不要有上级目录或链接。',
        en: 'Pack it anew without parent folders or links in names.',
      })
    case 'image-too-large':
      return say(
        `图片有 ${Math.round(fault.pixels / 1e6)} 百万像素，超过 ${Math.round(fault.most / 1e6)} 百万。`,
        `The picture has ${Math.round(fault.pixels / 1e6)} million pixels, more than ${Math.round(fault.most / 1e6)} million.`,
        { zh: '请缩小后上传。', en: 'Make it smaller and upload it.' },
      )
    default:
      return assertNever(fault)
  }
}
