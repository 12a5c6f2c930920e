import { isCreditCode } from '../../../../foundation/kernel/index.ts'
import { findSector } from '../sectors.ts'
import { orderOfSteps } from '../term-order.ts'
import type { ProductRule } from './product-rule.ts'

const filing = { clause: '保险法2015:135' } as const

/** Rules about the product as it was filed. */
export const filingRules: readonly ProductRule[] = [
  {
    id: 'terms-and-rates-are-filed',
    cites: filing,
    says: {
      zh: '条款和费率已备案或注册，备案号在案，且未撤销。',
      en: 'Terms and rates are filed or registered, with their number, and not withdrawn.',
    },
    remedy: {
      zh: '补录备案号；已撤销的产品不得再承保。',
      en: 'Enter the filing number; a withdrawn product is not sold.',
    },
    brokenAt: ({ filing: { number, status } }) => (number.trim() !== '' && status !== 'withdrawn' ? [] : ['filing']),
  },
  {
    id: 'wording-is-on-record',
    cites: filing,
    says: { zh: '备案条款文本在案，其指纹相符。', en: 'The wording as filed is on record by its fingerprint.' },
    remedy: { zh: '上传备案条款原文。', en: 'Upload the wording as filed.' },
    brokenAt: ({ wordingHash }) =>
      wordingHash === undefined ? undefined : /^[0-9a-f]{64}$/.test(wordingHash) ? [] : ['wordingHash'],
  },
  {
    id: 'insurer-has-a-valid-credit-code',
    cites: filing,
    says: { zh: '保险人的统一社会信用代码校验相符。', en: 'The insurer’s credit code passes its checks.' },
    remedy: { zh: '按营业执照更正。', en: 'Correct it from the business licence.' },
    brokenAt: ({ insurer }) => (isCreditCode(insurer) ? [] : ['insurer']),
  },
  {
    id: 'validity-has-a-day',
    cites: filing,
    says: { zh: '停售日晚于起售日。', en: 'The product is sold for at least a day.' },
    remedy: { zh: '更正有效期间。', en: 'Correct the validity.' },
    brokenAt: ({ validFrom, validUntil }) => (validUntil === undefined || validFrom < validUntil ? [] : ['validUntil']),
  },
  {
    id: 'sectors-are-those-of-the-notice',
    cites: { clause: '3.p1.s1' },
    says: {
      zh: '适用行业为通知所列，且属于产品所选的类别；每个类别至少有一个行业。',
      en: 'Sectors are those of the notice, each in a category of the product, and each category has one.',
    },
    remedy: { zh: '按通知三选择行业和类别。', en: 'Choose sectors and categories from part 3 of the notice.' },
    brokenAt: ({ sectors, categories }) => [
      ...sectors.flatMap((code, index) => {
        const category = findSector(code)?.category
        return category !== undefined && categories.includes(category) ? [] : [`sectors[${index}]`]
      }),
      ...categories.flatMap((category, index) =>
        sectors.some((code) => findSector(code)?.category === category) ? [] : [`categories[${index}]`],
      ),
    ],
  },
  {
    id: 'exclusions-are-shown-and-explained',
    cites: { clause: '保险法2015:17', words: '提示' },
    says: {
      zh: '每项责任免除均有中英文全文，并标明须向投保人提示和说明。',
      en: 'Every exclusion has its full text in both languages and is marked to be shown and explained.',
    },
    remedy: {
      zh: '补全文字并标明；未提示说明的免责条款不产生效力。',
      en: 'Complete and mark it; an exclusion that was not shown has no effect.',
    },
    brokenAt: ({ exclusions }) =>
      exclusions.flatMap(({ text, title, mustBeShown }, index) =>
        mustBeShown && [text.zh, text.en, title.zh, title.en].every((words) => words.trim() !== '')
          ? []
          : [`exclusions[${index}]`],
      ),
  },
  {
    id: 'order-of-settlement-is-clear',
    cites: { clause: '保险法2015:18' },
    says: {
      zh: '理算顺序只列已知步骤，每步至多一次。',
      en: 'The order of settlement lists known steps, each at most once.',
    },
    remedy: { zh: '更正理算顺序；顺序不同，赔款不同。', en: 'Correct the order; it changes the money.' },
    brokenAt: ({ termOrder }) => (orderOfSteps(termOrder).ok ? [] : ['termOrder']),
  },
]
