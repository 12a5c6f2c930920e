import { zeroFen } from '../../../../foundation/kernel/index.ts'
import { findHead } from '../heads.ts'
import { type CoverTerm, headOfNotice, promises } from './cover-term.ts'
import type { Product } from './product.ts'
import { coversThat, type ProductRule } from './product-rule.ts'

const classes = { clause: '2.p1.s1' } as const
const contract = { clause: '保险法2015:18' } as const

const isInterruption = ({ head }: CoverTerm): boolean => headOfNotice(head) === 'fp.bi'
const isLiability = ({ head }: CoverTerm): boolean => head.startsWith('tp.')

/** Rules about each head of cover. */
export const coverRules: readonly ProductRule[] = [
  {
    id: 'heads-are-those-of-the-notice',
    cites: classes,
    says: {
      zh: '每项责任为通知所列，或归入其中一项；「等」之下的其他责任写明名称。',
      en: 'Every head is one of the notice or part of one; other heads under 等 say what they are.',
    },
    remedy: {
      zh: '改用通知的责任代码，其他责任写明中英文名称。',
      en: 'Use the codes of the notice and name other heads in both languages.',
    },
    brokenAt: coversThat(({ head, label }) => {
      const known = findHead(headOfNotice(head))
      return known === undefined || (known.open === true && (label.zh.trim() === '' || label.en.trim() === ''))
    }, '.head'),
  },
  {
    id: 'heads-belong-to-the-class',
    cites: classes,
    says: {
      zh: '财产类产品的承保责任为财产类，责任类产品至少承保一项责任类，组合产品两类兼有。',
      en: 'A property product covers property heads, a liability product at least one liability head, a combined one both.',
    },
    interpretation: {
      zh: '责任类产品可以附带承保法律费用等第一方费用，不因此成为组合产品。',
      en: 'A liability product may cover first-party costs beside it, such as legal expenses, without being combined.',
    },
    remedy: { zh: '更正产品类别，或调整责任。', en: 'Correct the class of the product, or its heads.' },
    brokenAt: ({ coverClass, covers }) => {
      const promised = covers.filter(promises)
      const liability = promised.some(isLiability)
      const property = promised.some((term) => !isLiability(term))
      const fits = { property: property && !liability, liability, combined: property && liability }
      return fits[coverClass] ? [] : ['coverClass']
    },
  },
  {
    id: 'each-head-stands-once',
    cites: contract,
    says: { zh: '同一责任只列一次。', en: 'Each head stands once.' },
    remedy: { zh: '合并重复的责任。', en: 'Merge what is listed twice.' },
    brokenAt: ({ covers }) =>
      covers.flatMap(({ head }, index) =>
        covers.findIndex((one) => one.head === head) < index ? [`covers[${index}].head`] : [],
      ),
  },
  {
    id: 'what-the-law-forbids-is-not-promised',
    cites: { clause: '保险法2015:12' },
    interpretation: {
      zh: '赎金和行政罚款与勒索处理费用分列，只能标为除外或仅名义列明。',
      en: 'Ransom and fines stand apart from the cost of handling them, as excluded or nominal only.',
    },
    says: {
      zh: '赎金和行政罚款不作为可赔付的责任。',
      en: 'Ransom and administrative fines are no promise of payment.',
    },
    remedy: { zh: '改为除外，处理费用另列一项。', en: 'Exclude it and list the handling cost apart.' },
    brokenAt: coversThat((term) => /\.(ransom|fine)$/.test(term.head) && promises(term), '.status'),
  },
  {
    id: 'what-is-promised-has-a-limit',
    cites: contract,
    says: {
      zh: '承保的责任有每次事故限额、累计限额和限额池，不承保的没有。',
      en: 'A promised head has a limit an occurrence, an aggregate and a pool; one that is not promised has none.',
    },
    remedy: { zh: '补充或删除限额。', en: 'Add the limits, or take them out.' },
    brokenAt: coversThat((term) => {
      const parts = [term.perOccurrence, term.aggregate, term.pool]
      return promises(term) ? parts.includes(null) : parts.some((one) => one !== null)
    }),
  },
  {
    id: 'limits-stand-in-order',
    cites: contract,
    says: {
      zh: '限额大于零，最低不高于通常、通常不高于最高，通常限额不高于累计限额。',
      en: 'Limits are above nothing: least ≤ usual ≤ most, and the usual one is within the aggregate.',
    },
    remedy: { zh: '更正限额。', en: 'Correct the limits.' },
    brokenAt: coversThat(({ perOccurrence, aggregate }) => {
      if (perOccurrence === null) return false
      const { least, usual, most } = perOccurrence
      return least <= zeroFen || least > usual || usual > most || (aggregate !== null && usual > aggregate)
    }, '.perOccurrence'),
  },
  {
    id: 'pools-and-heads-agree',
    cites: contract,
    says: {
      zh: '共享限额池列出的责任与责任所指的池一致。',
      en: 'A shared pool lists exactly the heads that draw on it.',
    },
    remedy: { zh: '更正限额池；同一笔钱只能扣一次。', en: 'Correct the pools; the same money is eroded once.' },
    brokenAt: (product) => [
      ...coversThat(
        ({ head, pool }) => poolsOf(head, product).join() !== (pool?.kind === 'shared' ? pool.pool : ''),
        '.pool',
      )(product),
      ...product.pools.flatMap(({ heads }, index) =>
        heads.every((head) => product.covers.some((one) => one.head === head)) ? [] : [`pools[${index}]`],
      ),
    ],
  },
  {
    id: 'waiting-time-is-of-an-interruption',
    cites: contract,
    says: {
      zh: '营业中断责任有等待期或免赔额，并有赔偿期间；其他责任没有等待期。',
      en: 'An interruption has a waiting time or a deductible and an indemnity period; other heads have no waiting time.',
    },
    remedy: { zh: '补充或删除等待期和赔偿期间。', en: 'Add the waiting time and indemnity period, or take them out.' },
    brokenAt: coversThat((term) => {
      if (!promises(term)) return term.waiting !== null
      if (!isInterruption(term)) return term.waiting !== null || term.indemnityDays !== null
      return (term.waiting === null && term.deductible === null) || term.indemnityDays === null
    }, '.waiting'),
  },
  {
    id: 'waiting-time-is-shorter-than-indemnity',
    cites: contract,
    says: {
      zh: '等待期在可选值之内，且短于赔偿期间。',
      en: 'The waiting time is one of its options and shorter than the indemnity period.',
    },
    remedy: { zh: '更正等待期或赔偿期间。', en: 'Correct the waiting time or the indemnity period.' },
    brokenAt: coversThat(({ waiting, indemnityDays }) => {
      if (waiting === null) return false
      const longest = Math.max(...waiting.options, waiting.minutes)
      return !waiting.options.includes(waiting.minutes) || (indemnityDays !== null && longest >= indemnityDays * 1440)
    }, '.waiting'),
  },
  {
    id: 'claims-made-cover-says-how-far-it-looks-back',
    cites: contract,
    says: {
      zh: '索赔提出制的责任写明追溯日的规则。',
      en: 'Claims-made cover says how far it looks back.',
    },
    remedy: {
      zh: '写明以保单载明的追溯日为准，或不限追溯。',
      en: 'Say that the policy states the date, or that there is none.',
    },
    brokenAt: coversThat(({ basis }) => basis.kind === 'claims-made' && basis.retroactive === 'none-given', '.basis'),
  },
  {
    id: 'shares-of-the-insured-are-below-the-whole',
    cites: contract,
    says: {
      zh: '被保险人自负比例和免赔率低于全部。',
      en: 'The insured share and the rate of the deductible are below the whole.',
    },
    remedy: { zh: '更正比例；等于全部即没有保障。', en: 'Correct it; the whole would leave no cover.' },
    brokenAt: coversThat(
      ({ insuredShare, deductible, conditions }) =>
        insuredShare >= 1_000_000 || (deductible?.rate ?? 0) + (conditions.upliftIfOpenFinding ?? 0) >= 1_000_000,
    ),
  },
]

const poolsOf = (head: string, { pools }: Product): readonly string[] =>
  pools.filter(({ heads }) => heads.includes(head)).map(({ id }) => id)
