import type { Ppm, Refusal, Text } from '../../../../foundation/kernel/index.ts'

/** 报行合一: terms and rates are charged as they were filed. */
const filed = [{ clause: '保险法2015:135' }] as const

interface FiledRange {
  readonly least: Ppm
  readonly most: Ppm
}

export const headWithoutRate = (head: string): Refusal =>
  outside('head-without-filed-rate', {
    message: {
      zh: `责任 ${head} 在该风险类别没有备案基准费率。`,
      en: `The head ${head} has no filed base rate for this class of risk.`,
    },
    remedy: { zh: '去掉该责任，或先备案费率。', en: 'Leave the head out, or file a rate first.' },
  })

export const factorMissing = (id: string): Refusal =>
  outside('factor-not-chosen-once', {
    message: { zh: `费率因子 ${id} 没有选定恰好一次。`, en: `The factor ${id} is not chosen exactly once.` },
    remedy: { zh: '每个备案因子选定一个选项。', en: 'Choose one option of every filed factor.' },
  })

export const factorOutside = (id: string, factor: Ppm, range: FiledRange | undefined): Refusal =>
  outside('factor-outside-filed-range', {
    message: {
      zh: range
        ? `费率因子 ${id} 取 ${factor}，备案范围为 ${range.least} 至 ${range.most}。`
        : `费率因子 ${id} 的选项没有备案。`,
      en: range
        ? `The factor ${id} is ${factor}; its filed range is ${range.least} to ${range.most}.`
        : `The option of factor ${id} is not filed.`,
    },
    remedy: {
      zh: '在备案范围内取值；超出范围不得承保，任何人不能豁免。',
      en: 'Stay inside the filed range; outside it nothing may be bound, and nobody can waive that.',
    },
  })

export const productOutside = ({ least, most }: FiledRange): Refusal =>
  outside('factors-together-outside-filed-range', {
    message: {
      zh: `各因子相乘超出备案的总范围 ${least} 至 ${most}。`,
      en: `All factors together lie outside their filed range of ${least} to ${most}.`,
    },
    remedy: { zh: '重新选定因子，使乘积回到范围内。', en: 'Choose factors whose product lies inside it.' },
  })

function outside(code: string, words: { readonly message: Text; readonly remedy: Text }): Refusal {
  return { kind: 'unprocessable', code, cites: filed, ...words }
}
