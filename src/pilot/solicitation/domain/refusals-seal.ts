import type { Refusal } from '../../../foundation/kernel/index.ts'

/** Refusals about electronic seals. */
export const sealRefusals = {
  signatureUnreadable: (): Refusal => ({
    kind: 'unprocessable',
    code: 'signature-unreadable',
    message: { zh: '签名值不是 Base64 文本。', en: 'The signature is no text in base64.' },
    remedy: {
      zh: '请从签名客户端复制分离式 SM2 签名（DER，Base64）后粘贴。',
      en: 'Copy the detached SM2 signature (DER, base64) from the signing client and paste it.',
    },
  }),
  sealedBefore: (): Refusal => ({
    kind: 'conflict',
    code: 'sealed-before',
    message: { zh: '这一签名已经登记过。', en: 'This very signature is registered already.' },
    remedy: { zh: '不必重复登记；结果见下表。', en: 'It need not be given again; the table shows its result.' },
  }),
} as const
