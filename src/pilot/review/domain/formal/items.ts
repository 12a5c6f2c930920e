import type { Text } from '../../../../foundation/kernel/index.ts'

/** One thing that is looked at before anybody judges how good a solution is. */
export interface FormalItem {
  readonly id: string
  readonly title: Text
  /** What is looked at, and who has the say. */
  readonly looksAt: Text
  readonly clause: string
  /** The rule of the round whose finding stands beside it; none where only a person can tell. */
  readonly rule?: string
  /** Questions that a return may open; empty where nothing in the form would mend it. */
  readonly opens: readonly string[]
  /** Whether it may have nothing to look at. */
  readonly mayBeIdle?: true
}

const text = (zh: string, en: string): Text => ({ zh, en })
const item = (
  [id, clause, opens]: readonly [id: string, clause: string, opens: string],
  words: readonly [titleZh: string, titleEn: string, looksZh: string, looksEn: string],
  more: Pick<FormalItem, 'rule' | 'mayBeIdle'> = {},
): FormalItem => {
  const [titleZh, titleEn, looksZh, looksEn] = words
  const paths = opens === '' ? [] : opens.split(' ')
  return { id, clause, opens: paths, title: text(titleZh, titleEn), looksAt: text(looksZh, looksEn), ...more }
}
const byRule = (id: string): Pick<FormalItem, 'rule'> => ({ rule: id })
const idle = { mayBeIdle: true } as const

/** 形式审查 of a solution: our own list from the words of the notice, each item with its clause. */
export const formalItems: readonly FormalItem[] = [
  item(
    ['one-lead', '4.1.p1.s1', 'lead.organisation'],
    ['牵头单位一家', 'One lead', '规则判定牵头单位恰为一家', 'The rule counts exactly one lead'],
    byRule('one-lead'),
  ),
  item(
    ['partners-within-limit', '4.1.p1.s1', ''],
    ['联合单位家数', 'Number of partners', '规则判定，不计牵头单位', 'By rule; the lead is not counted'],
    byRule('at-most-ten-partners'),
  ),
  item(
    ['distinct-members', '4.1.p1.s1', 'partners.rows'],
    ['成员互不重复', 'No member twice', '分支机构归入其法人后比对', 'A branch counts as its legal person'],
    byRule('distinct-members'),
  ),
  item(
    ['partners-agree', '4.1.p1.s1', 'partners.rows partners.agreement'],
    [
      '联合单位确认与协议',
      'Partners agree',
      '逐家已确认；协议盖章成员与所填一致',
      'Each confirmed; the sealed agreement names the same members',
    ],
    idle,
  ),
  item(
    ['registered-in-prc', '4.1.p1.s2', ''],
    ['牵头单位境内注册', 'Lead registered in China', '规则判定，核对登记证据', 'By rule, against the registration'],
    byRule('registered-in-prc'),
  ),
  item(
    ['legal-person', '4.1.p1.s2', ''],
    ['牵头单位法人资格', 'Lead is a legal person', '规则判定，分支机构不得申报', 'By rule; a branch may not apply'],
    byRule('independent-legal-person'),
  ),
  item(
    ['capability-shown', '4.1.p1.s2', 'lead.capability lead.evidence'],
    [
      '牵头单位业务能力',
      'Capability of the lead',
      '说明与证明对得上即可，不评高低',
      'Statement and evidence fit; presence only, no score',
    ],
    byRule('cyber-insurance-capability'),
  ),
  item(
    ['partners-eligible', '4.1.p1.s2', 'partners.rows'],
    [
      '联合单位登记情况',
      'Registration of partners',
      '仅作提示，及于联合单位属解释',
      'Advice: our reading reaches partners',
    ],
    byRule('partners-registered-in-prc'),
  ),
  item(
    ['credit-codes', '4.1.p1.s2', 'partners.rows'],
    ['信用代码有效', 'Credit codes valid', '两位校验均须通过', 'Both check characters hold'],
    byRule('valid-credit-codes'),
  ),
  item(
    ['licence', '4.1.p1.s3', 'licence.holders'],
    ['保险业务许可', 'Insurance licence', '提交之日至少一家持有有效许可', 'One member licensed on the day of filing'],
    byRule('one-member-holds-insurance-licence'),
  ),
  item(
    ['solutions-led', '4.1.p1.s2', ''],
    ['牵头方案个数', 'Solutions led', '超出的须有理由并经批准', 'More needs a reason and an approval'],
    byRule('at-most-five-solutions-led'),
  ),
  item(
    ['in-time', '4.1.p2.s1', ''],
    ['按时提交', 'In time', '以完整请求到达平台的时刻为准', 'By the arrival of the whole request'],
    byRule('submitted-before-deadline'),
  ),
  item(
    ['category-and-sector', '3.p1.s1', 'overview.categories scope.sectors'],
    ['类别与行业', 'Category and sector', '规则判定是否在范围之内', 'By rule, within the scope'],
    byRule('known-category-and-sector'),
  ),
  item(
    ['cover-named', '2.p1.s1', 'scope.classes scenarios.matrix'],
    ['险种与责任', 'Classes and heads of cover', '规则判定是否写明', 'By rule, that they are named'],
    byRule('cover-named'),
  ),
  item(
    ['other-industry-scope', '3.1.4.s1', 'scope.other-first-party scope.other-third-party'],
    [
      '其他行业的保障范围',
      'Scope for other industries',
      '选了其他行业的，两类范围都有说明',
      'Where chosen, both scopes are stated',
    ],
    idle,
  ),
  item(
    ['explicit-standard', '3.2.3.s2', 'scope.products'],
    [
      '产品的显性标准',
      'Explicit standard of products',
      '逐个产品写明合同条款或服务水平',
      'Each product names its standard',
    ],
    idle,
  ),
  item(
    ['attachments-legible', '4.1.p2.s1', 'lead.evidence partners.agreement record.proof product.rows'],
    [
      '附件齐全可读',
      'Attachments whole and legible',
      '能打开、看得清、与名称相符',
      'They open, can be read and are what they say',
    ],
  ),
  item(
    ['seal-pages', '4.1.p2.s1', 'commitments.seal-pages'],
    [
      '盖章页',
      'Seal pages',
      '全体成员盖章，页上校验值与封存版本相同',
      'All members sealed; the hash is that of the version',
    ],
  ),
  item(
    ['secrecy', '4.1.p2.s1', 'commitments.secrecy-review'],
    [
      '保密审查意见',
      'Secrecy review',
      '有审查意见；疑似涉密的立即移出平台处置',
      'It is there; what may be classified leaves the platform at once',
    ],
  ),
  item(
    ['wording', '1.p1.s2', 'product.rows'],
    [
      '条款与备案',
      'Wording and filing',
      '备案号可辨，条款与所列产品一致',
      'The filing is recognisable and the wording fits',
    ],
  ),
]
