import type { Refusal } from '../../../foundation/kernel/index.ts'
import type { Indicator } from './indicators.ts'

const task = { clause: '4.3.p1.s2', words: '按照试点工作方案' } as const

const refusal = (code: string, message: Refusal['message'], remedy: Refusal['remedy']): Refusal => ({
  kind: 'unprocessable',
  code,
  message,
  remedy,
  cites: [task],
})

const named = ({ name, unit }: Indicator) => ({ zh: `「${name.zh}」（${unit.zh}）`, en: `“${name.en}” (${unit.en})` })

/** What is said of a figure that cannot be kept. */
export const targetRefusals = {
  unknownIndicator: (code: string): Refusal =>
    refusal(
      'indicator-unknown',
      { zh: `指标字典里没有“${code}”。`, en: `The dictionary has no indicator “${code}”.` },
      { zh: '请从指标字典中选择。', en: 'Choose one from the dictionary.' },
    ),
  unitWritten: (indicator: Indicator, written: string): Refusal =>
    refusal(
      'unit-is-written',
      {
        zh: `${named(indicator).zh}写成了“${written}”：数值里带了单位，无法确认是元还是万元。`,
        en: `${named(indicator).en} reads “${written}”: with a unit inside, yuan and 10,000 yuan cannot be told apart.`,
      },
      {
        zh: `请只写数字，按${indicator.unit.zh}填写，平台不代为换算。`,
        en: `Write digits only, in ${indicator.unit.en}; nothing is converted for you.`,
      },
    ),
  negative: (indicator: Indicator, written: string): Refusal =>
    refusal(
      'figure-is-negative',
      {
        zh: `${named(indicator).zh}不能为负：${written}。`,
        en: `${named(indicator).en} cannot be negative: ${written}.`,
      },
      { zh: '请填写0或正数。', en: 'Give zero or a positive number.' },
    ),
  notANumber: (indicator: Indicator, written: string): Refusal =>
    refusal(
      'figure-is-no-number',
      {
        zh: `${named(indicator).zh}不是数字：“${written}”。`,
        en: `${named(indicator).en} is no number: “${written}”.`,
      },
      { zh: '请只写数字，没有的留空。', en: 'Write digits only; leave it empty where there is none.' },
    ),
  tooManyDecimals: (indicator: Indicator, decimals: number): Refusal =>
    refusal(
      'figure-is-too-fine',
      {
        zh: `${named(indicator).zh}最多${decimals}位小数。`,
        en: `${named(indicator).en} has at most ${decimals} decimals.`,
      },
      { zh: '请按单位取整后填写。', en: 'Round it to the unit first.' },
    ),
  tooLarge: (indicator: Indicator, written: string): Refusal =>
    refusal(
      'figure-is-too-large',
      {
        zh: `${named(indicator).zh}大得不可能：${written}。`,
        en: `${named(indicator).en} is impossibly large: ${written}.`,
      },
      { zh: '请核对单位。', en: 'Check the unit.' },
    ),
  beyondWhole: (indicator: Indicator, written: string): Refusal =>
    refusal(
      'share-beyond-the-whole',
      {
        zh: `${named(indicator).zh}不能超过100%：${written}。`,
        en: `${named(indicator).en} cannot exceed 100%: ${written}.`,
      },
      { zh: '请填写0到100之间的数。', en: 'Give a number from 0 to 100.' },
    ),
}
