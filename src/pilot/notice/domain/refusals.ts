import { refuse, type Refusal } from '../../../foundation/kernel/index.ts'

type Refused = { readonly ok: false; readonly refusal: Refusal }

export function emptyText(): Refused {
  return refuse<Refusal>({
    kind: 'unprocessable',
    code: 'notice-is-empty',
    message: { zh: '文件里没有文字。', en: 'The file holds no text.' },
    remedy: {
      zh: '请导入通知的全文（TXT 或 DOCX）；扫描件请先转成文字并核对。',
      en: 'Import the full text of the notice (TXT or DOCX); turn a scan into text and check it first.',
    },
  })
}

export function notANotice(): Refused {
  return refuse<Refusal>({
    kind: 'unprocessable',
    code: 'not-a-notice',
    message: {
      zh: '这份文字不像一份通知：没有找到以“通知”等结尾的标题，或者没有“一、二、三”编号的正文，也没有主送和落款。',
      en: 'This does not read as a notice: there is no title that ends in 通知 or the like, or no clauses numbered 一、二、三, nor an addressee with signature and date.',
    },
    remedy: {
      zh: '请确认导入的是正式通知的全文，从标题开始，到落款日期结束。',
      en: 'Make sure that you import the whole official notice, from its title to the date of its signature.',
    },
  })
}

export function textTooLong(length: number): Refused {
  return refuse<Refusal>({
    kind: 'too-large',
    code: 'notice-too-long',
    message: {
      zh: `文字有 ${length} 个字符，超过了一份通知可能的长度。`,
      en: `The text has ${length} characters, more than any notice has.`,
    },
    remedy: { zh: '请只导入通知本身，不要合并其他文件。', en: 'Import the notice alone, without other documents.' },
    facts: { length },
  })
}
