import type { Refusal, Text } from '../../foundation/kernel/index.ts'

interface Words {
  readonly message: Text
  readonly remedy: Text
}

const both = (zh: string, en: string): Text => ({ zh, en })

const forms = {
  object: [both('一组字段', 'an object'), both('写成带花括号的一组字段。', 'Write an object in braces.')],
  list: [both('列表', 'a list'), both('写成带方括号的列表。', 'Write a list in square brackets.')],
  text: [both('文字', 'text'), both('写成带引号的文字。', 'Write text in quotation marks.')],
  rate: [
    both('百万分率', 'a rate'),
    both('写成不小于零的整数，1000000 表示全部。', 'Write a whole number from 0, where 1000000 is the whole.'),
  ],
  minutes: [
    both('分钟数', 'a number of minutes'),
    both('写成不小于零的整数分钟。', 'Write a whole number of minutes from 0.'),
  ],
  place: [both('序号', 'a place in the list'), both('写成从 1 起的整数。', 'Write a whole number from 1.')],
  weight: [
    both('权重', 'a weight'),
    both(
      '写成正整数的字符串，如 "3334"；没有份额的一方不列入。',
      'Write a positive whole number as a string, such as "3334"; leave out who has no share.',
    ),
  ],
  day: [both('日历日', 'a calendar day'), both('写成如 2025-01-31 的日期。', 'Write a day such as 2025-01-31.')],
  instant: [
    both('带时区的时刻', 'an instant'),
    both(
      '写成如 2025-03-10T02:00:00+08:00 的时刻，须带时区。',
      'Write an instant with its offset, such as 2025-03-10T02:00:00+08:00.',
    ),
  ],
} as const satisfies Readonly<Record<string, readonly [what: Text, remedy: Text]>>

export function notOfForm(at: string, value: unknown, form: keyof typeof forms): Refusal {
  const [what, remedy] = forms[form]
  return invalid(`not-${form}`, {
    message: both(
      `${placeZh(at)}的值${shown(value).zh}不是${what.zh}。`,
      `${placeEn(at)} is ${shown(value).en}, not ${what.en}.`,
    ),
    remedy,
  })
}

export const missing = (at: string): Refusal =>
  invalid('missing', {
    message: both(`缺少${placeZh(at).trim()}。`, `${placeEn(at)} is missing.`),
    remedy: both('补上后重新计算。', 'Add it and calculate again.'),
  })

export const notOneOf = (at: string, value: unknown, words: readonly string[]): Refusal =>
  invalid('unknown-code', {
    message: both(
      `${placeZh(at)}的值${shown(value).zh}不在可用代码之内。`,
      `${placeEn(at)} is ${shown(value).en}, which is no known code.`,
    ),
    remedy: both(`可用：${words.join('、')}。`, `Use one of ${words.join(', ')}.`),
  })

export const negative = (at: string, value: unknown): Refusal =>
  invalid('negative-amount', {
    message: both(
      `${placeZh(at)}的值${shown(value).zh}是负数。`,
      `${placeEn(at)} is ${shown(value).en}, which is negative.`,
    ),
    remedy: both('此处的金额不小于零。', 'The amount here is zero or more.'),
  })

export const aboveTheWhole = (at: string, value: unknown): Refusal =>
  invalid('above-the-whole', {
    message: both(
      `${placeZh(at)}的值${shown(value).zh}超过全部（1000000）。`,
      `${placeEn(at)} is ${shown(value).en}, more than the whole (1000000).`,
    ),
    remedy: both('填写 0 至 1000000 之间的整数。', 'Give a whole number from 0 to 1000000.'),
  })

export const wrongLength =
  (lengths: Text) =>
  (at: string, value: unknown): Refusal =>
    invalid('wrong-length', {
      message: both(
        `${placeZh(at)}有 ${lengthOf(value)} 项，应为${lengths.zh}项。`,
        `${placeEn(at)} has ${lengthOf(value)} entries instead of ${lengths.en}.`,
      ),
      remedy: both('按要求的项数补全或删减。', 'Give exactly that many.'),
    })

export const tooShort =
  (least: number) =>
  (at: string): Refusal =>
    invalid('too-short', {
      message: both(`${placeZh(at)}不足 ${least} 个字符。`, `${placeEn(at)} has fewer than ${least} characters.`),
      remedy: both('使用本批次发布的盐值。', 'Use the salt that was given out for the round.'),
    })

/** Why a text is no amount: the mistakes that people make, each with what to do. */
export function amountFault(at: string, value: unknown): Refusal {
  const written = typeof value === 'string' ? value : ''
  const remedy =
    typeof value === 'number'
      ? both('金额以分计，写成带引号的整数。', 'Write an amount in whole fen, in quotation marks.')
      : /[０-９．－]/.test(written)
        ? both('改用半角数字。', 'Use ASCII digits.')
        : /[万亿元¥￥,，\s]/.test(written)
          ? both('换算成分，去掉单位、分隔符和空格。', 'Convert it to fen and leave out units, separators and spaces.')
          : /^-?\d+\.\d+$/.test(written)
            ? both(
                '金额以分计，没有小数：12.50 元写作 "1250"。',
                'Amounts are in fen without decimals: 12.50 yuan is "1250".',
              )
            : both('写成以分计的十进制整数字符串，如 "1250"。', 'Write whole fen as a decimal string, such as "1250".')
  return invalid('not-an-amount', {
    message: both(
      `${placeZh(at)}的值${shown(value).zh}不是金额。`,
      `${placeEn(at)} is ${shown(value).en}, which is no amount.`,
    ),
    remedy,
  })
}

/** The place that stands for the whole input; the empty place is the case itself. */
export const wholeInput = '$'

const placeZh = (at: string): string => (at === wholeInput ? '输入' : at === '' ? '案例' : `字段 ${at} `)
const placeEn = (at: string): string => (at === wholeInput ? 'The input' : at === '' ? 'The case' : `The field ${at}`)
const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

function shown(value: unknown): Text {
  if (Array.isArray(value)) return both('（列表）', 'a list')
  if (typeof value === 'object' && value !== null) return both('（一组字段）', 'an object')
  const written = JSON.stringify(value) ?? 'undefined'
  const short = written.length > 40 ? `${written.slice(0, 40)}…` : written
  return both(` ${short} `, short)
}

const invalid = (code: string, words: Words): Refusal => ({ kind: 'invalid', code, ...words })
