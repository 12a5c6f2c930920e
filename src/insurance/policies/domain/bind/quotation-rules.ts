import { mandatoryItemNames, mandatoryItems } from './bind-facts.ts'
import { type BindRule, met, nothingMissing, undetermined, unmet } from './bind-rule.ts'

const contract = [{ clause: '保险法2015:13' }] as const
const disclosure = [{ clause: '保险法2015:16' }] as const
const explained = [{ clause: '保险法2015:17' }] as const
const items = [{ clause: '保险法2015:18' }] as const
const licence = [{ clause: '保险法2015:6' }] as const

/** What was agreed is what is bound: the quotation, the answers behind it, and what it was subject to. */
export const quotationRules: readonly BindRule[] = [
  {
    id: 'quotation-is-accepted-and-unexpired',
    strength: 'must',
    cites: contract,
    name: { zh: '报价已被接受且在有效期内', en: 'The quotation is accepted and has not expired' },
    remedy: { zh: '重新报价并由投保人接受。', en: 'Quote anew and have it accepted.' },
    judge: ({ quotation: { state, validUntil }, today }) => {
      if (state === 'bound') return unmet({ zh: '该报价已签过单。', en: 'It has been bound before.' })
      return today <= validUntil
        ? met()
        : unmet({ zh: `有效期至 ${validUntil}。`, en: `It was valid until ${validUntil}.` })
    },
  },
  {
    id: 'answers-are-those-quoted-on',
    strength: 'must',
    cites: disclosure,
    name: { zh: '现行签字问卷与报价所依据的一致', en: 'The signed answers are those that were quoted on' },
    remedy: { zh: '按现行问卷重新核保、报价。', en: 'Underwrite and quote on the answers as they are now.' },
    judge: ({ quotation: { answersHash, presentAnswersHash } }) => {
      if (presentAnswersHash === null)
        return undetermined({ zh: '现在没有签字的问卷。', en: 'No answers stand signed now.' })
      return presentAnswersHash === answersHash
        ? met()
        : unmet({ zh: '报价之后问卷有变更。', en: 'They were changed after the quotation.' })
    },
  },
  {
    id: 'no-blocking-issue-is-open',
    strength: 'must',
    cites: contract,
    name: { zh: '阻断签单的核保事项均已由有权人处理', en: 'Every blocking issue was closed by someone with the grade' },
    remedy: { zh: '由具备权限的核保人处理，再签单。', en: 'Have it closed by an underwriter with the grade.' },
    judge: ({ quotation: { openBlocks } }) =>
      nothingMissing(
        openBlocks.map(({ code }) => code),
        (named) => ({ zh: `未处理：${named}。`, en: `Open: ${named}.` }),
      ),
  },
  {
    id: 'contingencies-are-settled',
    strength: 'must',
    cites: contract,
    name: { zh: '承保条件已满足或已转为有日期的保证', en: 'Contingencies are cleared or turned into dated warranties' },
    remedy: { zh: '提交证据，或由有权人转为保证条款。', en: 'Give the evidence, or have it made a warranty.' },
    judge: ({ quotation: { contingencies } }) =>
      nothingMissing(
        contingencies.filter(({ state }) => state === 'open').map(({ code }) => code),
        (named) => ({ zh: `未满足：${named}。`, en: `Open: ${named}.` }),
      ),
  },
  {
    id: 'exclusions-are-acknowledged',
    strength: 'must',
    cites: explained,
    name: {
      zh: '责任免除条款已提示、明确说明并经投保人确认',
      en: 'Exclusions were shown, explained and acknowledged',
    },
    remedy: {
      zh: '逐条提示、说明并留存投保人确认；未提示的条款不产生效力。',
      en: 'Show and explain each and keep the acknowledgement; what was not shown has no effect.',
    },
    judge: ({ quotation: { exclusionsToShow }, acknowledged }) =>
      nothingMissing(
        exclusionsToShow.filter((code) => !acknowledged.includes(code)),
        (named) => ({ zh: `未确认：${named}。`, en: `Not acknowledged: ${named}.` }),
      ),
  },
  {
    id: 'mandatory-items-are-stated',
    strength: 'must',
    cites: items,
    name: { zh: '合同载明法定十项内容', en: 'The contract states the ten items of the law' },
    remedy: { zh: '补齐保单明细。', en: 'Complete the schedule.' },
    judge: ({ stated }) => {
      const missing = mandatoryItems.filter((item) => !stated.includes(item)).map((item) => mandatoryItemNames[item])
      if (missing.length === 0) return met()
      const [zh, en] = [missing.map((name) => name.zh).join('、'), missing.map((name) => name.en).join(', ')]
      return unmet({ zh: `缺少：${zh}。`, en: `Missing: ${en}.` })
    },
  },
  {
    id: 'insurer-is-licensed',
    strength: 'must',
    cites: licence,
    name: { zh: '保险人持有有效的保险业务许可', en: 'The insurer holds a valid licence' },
    remedy: { zh: '在单位档案登记许可并等待核验。', en: 'Record the licence and have it verified.' },
    judge: ({ insurer: { holdsLicence } }) => {
      if (holdsLicence === undefined)
        return undetermined({ zh: '档案没有可核验的许可。', en: 'The record shows no licence that was verified.' })
      return holdsLicence ? met() : unmet({ zh: '许可不存在或已到期。', en: 'There is none, or it has run out.' })
    },
  },
  {
    id: 'insurer-is-of-good-standing',
    strength: 'must',
    cites: [{ clause: '4.5.p1.s1' }],
    name: { zh: '保险人未被取消试点资格', en: 'The insurer has not been removed from the pilot' },
    remedy: { zh: '资格恢复后再签单。', en: 'Bind when the standing has been restored.' },
    judge: ({ insurer: { isOfGoodStanding } }) => {
      if (isOfGoodStanding === undefined)
        return undetermined({ zh: '资格状态未知。', en: 'The standing is not known.' })
      return isOfGoodStanding ? met() : unmet({ zh: '资格已被取消。', en: 'It has been removed.' })
    },
  },
]
