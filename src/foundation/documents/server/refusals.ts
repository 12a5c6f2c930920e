import type { Refusal } from '../../kernel/index.ts'

export function missingCharacters(missing: readonly string[]): Refusal {
  const shown = missing.map((character) => `${character} (U+${hex(character)})`).join('、')
  return {
    kind: 'unprocessable',
    code: 'font-lacks-characters',
    message: {
      zh: `文件中有 ${missing.length} 个字在已安装的字体里没有：${shown}。为避免印成空框，本次没有生成文件。`,
      en: `The installed fonts lack ${missing.length} characters of the document: ${shown}. Nothing was printed, since they would come out as empty boxes.`,
    },
    remedy: {
      zh: '请系统管理员把含有这些字的字体放进 SHIDIAN_FONTS 指定的文件夹，再重新生成。',
      en: 'Ask the system administrator to put a font with these characters into the folder named by SHIDIAN_FONTS, then print again.',
    },
    facts: { missing },
  }
}

const hex = (character: string): string => (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')

const remedyOfWorkbook = {
  zh: '请用办公软件打开原文件，另存为不带宏的 .xlsx 工作簿后再上传；或下载本页模板，把数据粘贴进去。',
  en: 'Open the original in an office program and save it as an .xlsx workbook without macros, or paste the data into the template of this page.',
}

export const archiveRefusals = {
  unreadable: {
    kind: 'invalid',
    code: 'workbook-unreadable',
    message: {
      zh: '这个文件不是完整的 .xlsx 工作簿，未读取任何内容。',
      en: 'The file is not a whole .xlsx workbook. Nothing was read from it.',
    },
    remedy: remedyOfWorkbook,
  },
  oldOrEncrypted: {
    kind: 'invalid',
    code: 'workbook-old-or-encrypted',
    message: {
      zh: '这个文件是旧格式 .xls 或设了打开密码，未读取任何内容。',
      en: 'The file is an old .xls or protected by a password. Nothing was read from it.',
    },
    remedy: remedyOfWorkbook,
  },
  macros: {
    kind: 'invalid',
    code: 'workbook-with-active-content',
    message: {
      zh: '工作簿含有宏、嵌入对象或外部链接。为安全起见未读取任何内容。',
      en: 'The workbook holds macros, embedded objects or external links. For safety nothing was read from it.',
    },
    remedy: remedyOfWorkbook,
  },
  tooLarge: {
    kind: 'too-large',
    code: 'workbook-too-large',
    message: {
      zh: '工作簿展开后超出限制（条目、字节、压缩比、工作表、行或列），未读取任何内容。',
      en: 'Unpacked, the workbook exceeds the limits on entries, bytes, compression, sheets, rows or columns. Nothing was read from it.',
    },
    remedy: {
      zh: '请删去无关的工作表和空白行列，或分成几个文件上传。',
      en: 'Remove sheets, blank rows and columns that are not needed, or upload several files.',
    },
  },
} as const satisfies Readonly<Record<string, Refusal>>
