import { promises } from './cover-term.ts'
import { coversThat, type ProductRule } from './product-rule.ts'
import type { Factor, Range } from './tariff.ts'

const filed = { clause: '保险法2015:135' } as const

/** Rules about the filed rates: what is charged later stays inside them (报行合一). */
export const tariffRules: readonly ProductRule[] = [
  {
    id: 'promised-heads-have-a-filed-rate',
    cites: filed,
    says: {
      zh: '每项承保的责任有备案基准费率，各责任的风险类别相同。',
      en: 'Every promised head has filed base rates, for the same classes of risk.',
    },
    remedy: { zh: '补充基准费率。', en: 'Add the base rates.' },
    brokenAt: (product) => {
      const { baseRates } = product.tariff
      const classes = [...new Set(Object.values(baseRates).flatMap((rates) => Object.keys(rates)))]
      return coversThat((term) => {
        const rates = baseRates[term.head]
        return promises(term) && (rates === undefined || classes.some((one) => (rates[one] ?? 0) <= 0))
      })(product)
    },
  },
  {
    id: 'options-lie-inside-their-factor',
    cites: filed,
    says: {
      zh: '每个因子的选项互不重复，取值有序，并在该因子的备案范围内。',
      en: 'The options of a factor differ, stand in order and lie inside its filed range.',
    },
    remedy: { zh: '更正因子或选项的范围。', en: 'Correct the range of the factor or of the option.' },
    brokenAt: ({ tariff }) =>
      tariff.factors.flatMap((factor, index) => (isSound(factor) ? [] : [`tariff.factors[${index}]`])),
  },
  {
    id: 'all-factors-can-be-used-together',
    cites: filed,
    says: {
      zh: '通常取值相乘后仍有组合落在备案的总范围之内。',
      en: 'Some choice of usual factors lies inside the filed range of all together.',
    },
    remedy: { zh: '更正总范围。', en: 'Correct the range of all factors together.' },
    brokenAt: ({ tariff: { factors, productRange } }) => {
      if (factors.some(({ options }) => options.length === 0)) return undefined
      const together = (pick: (...usual: number[]) => number): bigint =>
        factors.reduce((product, { options }) => product * BigInt(pick(...options.map(({ usual }) => usual))), 1n)
      const scaled = (bound: number): bigint => BigInt(bound) * 1_000_000n ** BigInt(factors.length)
      const least = together(Math.min) * 1_000_000n
      const most = together(Math.max) * 1_000_000n
      const meets = isOrdered(productRange) && least <= scaled(productRange.most) && most >= scaled(productRange.least)
      return meets ? [] : ['tariff.productRange']
    },
  },
]

function isSound({ options, least, most }: Factor): boolean {
  const values = new Set(options.map(({ value }) => value))
  const inOrder = options.every(
    (option) =>
      isOrdered(option) &&
      option.least <= option.usual &&
      option.usual <= option.most &&
      least <= option.least &&
      option.most <= most,
  )
  return options.length > 0 && values.size === options.length && least > 0 && inOrder
}

const isOrdered = ({ least, most }: Range): boolean => least <= most
