import type { Refusal } from '../../../foundation/kernel/index.ts'

const sentence = { clause: '4.1.p2.s2', words: '可进行推荐' } as const

/** Refusals about the scan of a sealed letter. */
export const letterRefusals = {
  letterNumberDiffers: (signed: string): Refusal => ({
    kind: 'unprocessable',
    code: 'letter-number-differs',
    message: {
      zh: `纸面文号与签发的文号（${signed}）不一致。`,
      en: `The number on the paper is not the one that was signed (${signed}).`,
    },
    remedy: {
      zh: '请核对纸面文号；确系另一份函的，先撤回本名单再重新签发。',
      en: 'Compare the number; if the letter is another one, withdraw this list and sign anew.',
    },
    cites: [sentence],
    facts: { signed },
  }),
  letterOfAnotherVersion: (signed: string): Refusal => ({
    kind: 'unprocessable',
    code: 'letter-of-another-version',
    message: {
      zh: '纸面指纹与签发的名单不一致：这份函印自另一版本。',
      en: 'The fingerprint on the paper is not that of the signed list: it was printed from another version.',
    },
    remedy: {
      zh: '请下载签发后的推荐函，打印、盖章后再扫描上传。',
      en: 'Download the letter as it was signed, print, seal and scan that one.',
    },
    cites: [sentence],
    facts: { signed },
  }),
  scanNotReadable: (): Refusal => ({
    kind: 'unprocessable',
    code: 'scan-not-readable',
    message: { zh: '扫描件应为 PDF、OFD 或图片。', en: 'A scan is a PDF, an OFD or an image.' },
    remedy: { zh: '请扫描为 PDF、JPG 或 PNG 后上传。', en: 'Scan it as PDF, JPG or PNG.' },
    cites: [sentence],
  }),
} as const
