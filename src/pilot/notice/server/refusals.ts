import { refuse, type Refusal, type RefusalKind, type Text } from '../../../foundation/kernel/index.ts'

const refusal = (kind: RefusalKind, code: string, message: Text, remedy: Text) => () =>
  refuse<Refusal>({ kind, code, message, remedy })

const saveAgain: Text = {
  zh: '请用办公软件打开原文件，另存为不带宏的 .docx 或纯文本 .txt 后再导入。',
  en: 'Open the original in an office program, save it as .docx without macros or as plain .txt, and import that.',
}

/** Why a file is not read as an official text. */
export const officialFileRefusals = {
  tooLarge: refusal(
    'too-large',
    'official-file-too-large',
    { zh: '文件超过20 MB，没有读取。', en: 'The file exceeds 20 MB and was not read.' },
    {
      zh: '请只导入通知正文，去掉图片和无关附件。',
      en: 'Import the notice alone, without pictures and other documents.',
    },
  ),
  oldFormat: refusal(
    'unprocessable',
    'official-file-old-format',
    {
      zh: '这是旧格式（.doc、.wps）或设了打开密码的文件，没有读取。',
      en: 'This is an old format (.doc, .wps) or a file protected by a password; it was not read.',
    },
    saveAgain,
  ),
  notText: refusal(
    'unprocessable',
    'official-file-not-text',
    { zh: '文件内容不是文字，也不是 .docx，没有读取。', en: 'The file is neither text nor .docx; it was not read.' },
    saveAgain,
  ),
  broken: refusal(
    'unprocessable',
    'docx-unreadable',
    { zh: '文件不是完整的 .docx，没有读取。', en: 'The file is not a whole .docx; it was not read.' },
    saveAgain,
  ),
  exploding: refusal(
    'too-large',
    'docx-too-large-unpacked',
    {
      zh: '文件展开后过大或压缩比异常，没有读取。',
      en: 'Unpacked, the file is too large or compressed beyond reason; it was not read.',
    },
    { zh: '请只保留通知正文，另存后再导入。', en: 'Keep the notice alone, save it again and import that.' },
  ),
  active: refusal(
    'unprocessable',
    'docx-active-content',
    {
      zh: '文件含有宏、嵌入对象、自动更新域或外部模板，为安全起见没有读取。',
      en: 'The file holds macros, embedded objects, updating fields or an external template; for safety it was not read.',
    },
    saveAgain,
  ),
  automaticNumbers: refusal(
    'unprocessable',
    'docx-automatic-numbers',
    {
      zh: '文件用了自动编号，编号不在文字里，直接读取会丢失条款号。',
      en: 'The file numbers its paragraphs automatically; the numbers are not in the text and would be lost.',
    },
    {
      zh: '请在办公软件中全选、把自动编号转换为文本，或另存为纯文本 .txt 后再导入。',
      en: 'In an office program select all and convert the numbers to text, or save as plain .txt, and import that.',
    },
  ),
}
