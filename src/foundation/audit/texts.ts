import type { Text } from '../kernel/index.ts'

export const texts = {
  unknownReceipt: { zh: '没有这个编号的回执。', en: 'There is no receipt of this number.' },
  unknownReceiptRemedy: {
    zh: '请核对回执号；如刚刚提交，请从提交页面重新打开回执。',
    en: 'Check the number; if you have just submitted, open the receipt from the page of the submission.',
  },
  unreadableReceiptNumber: {
    zh: '回执号有误：校验码与编号不符。',
    en: 'The receipt number is wrong: its check characters do not fit.',
  },
  unreadableReceiptNumberRemedy: {
    zh: '请对照回执逐位核对，形如 SQ-2026-000187 加两位校验码；不含字母 I、O、S、V、Z。',
    en: 'Compare it with the receipt character by character, as SQ-2026-000187 and two check characters; the letters I, O, S, V and Z do not occur.',
  },
  notYetCovered: {
    zh: '回执已生成，包含证明要在下一个检查点之后才有，通常不超过 60 秒。',
    en: 'The receipt exists; its inclusion proof follows with the next checkpoint, usually within 60 seconds.',
  },
  notYetCoveredRemedy: {
    zh: '请稍后再下载；回执编号和收到时刻不会改变。',
    en: 'Download it a little later; number and arrival do not change.',
  },
} as const satisfies Readonly<Record<string, Text>>
