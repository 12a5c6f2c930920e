import type { Text } from '../../../foundation/kernel/index.ts'

/** Under which words of the clause a ground falls; 等 leaves the list open. */
export type GroundClass = 'serious-problem' | 'serious-breach' | 'other'

export interface GroundDescription {
  readonly class: GroundClass
  readonly words: Text
  /** What has to be on file before notice is given. */
  readonly evidence: Text
}

const ground = (of: GroundClass, words: readonly [zh: string, en: string], evidence: readonly [string, string]) => ({
  class: of,
  words: { zh: words[0], en: words[1] },
  evidence: { zh: evidence[0], en: evidence[1] },
})

/** 退出事由 (四（五）): our reading of 「经营服务出现重大问题、严重违法违规等行为」, shown to users as an interpretation. */
export const grounds = {
  'licence-lost': ground(
    'serious-problem',
    ['许可被吊销、撤销或注销，联合体内已无有效许可', 'The licence is gone and no member holds another'],
    ['发证机关文书及日期', 'The document of the issuing authority with its date'],
  ),
  insolvent: ground(
    'serious-problem',
    ['破产、被接管或停业', 'Insolvency, receivership or end of business'],
    ['法院裁定或监管公告', 'The court’s ruling or the regulator’s notice'],
  ),
  'cannot-serve': ground(
    'serious-problem',
    ['连续两期未能履行承诺的服务，限期未改', 'Two periods in a row without the promised services, not put right'],
    ['两期报告、督办函和答复', 'Both reports, the reminder and the answer'],
  ),
  'claims-neglect': ground(
    'serious-problem',
    ['无正当理由拖延或拒绝赔付，多次超过法定时限', 'Claims delayed or refused without reason, beyond the law’s time'],
    ['超时清单、投诉与答复', 'The list of delays, complaints and answers'],
  ),
  'data-breach': ground(
    'serious-problem',
    ['本单位重大数据安全事件损害被保险人', 'A serious data breach of its own that harmed insureds'],
    ['事件报告和主管部门结论', 'The report and the authority’s finding'],
  ),
  'scan-without-consent': ground(
    'serious-breach',
    ['未经授权扫描、测试或使用漏洞信息', 'Scanning, testing or use of weaknesses without consent'],
    ['日志、当事企业书面说明或鉴定', 'Logs, the enterprise’s written account or an expert’s finding'],
  ),
  'untrue-filing': ground(
    'serious-breach',
    ['申报或报告严重不实', 'A filing or report that is seriously untrue'],
    ['与原件的比对', 'The comparison with the originals'],
  ),
  'rate-violation': ground(
    'serious-breach',
    ['违反备案的条款费率，虚列费用或虚开', 'Terms or rates other than filed, false costs or invoices'],
    ['监管处罚决定', 'The regulator’s decision'],
  ),
  criminal: ground(
    'serious-breach',
    ['涉刑事犯罪被判决', 'A criminal conviction'],
    ['生效判决', 'The judgment in force'],
  ),
  'serious-credit': ground(
    'serious-breach',
    ['列入严重失信主体名单', 'On the list of serious dishonesty'],
    ['带日期的名单查询件', 'A dated copy of the list'],
  ),
  disclosure: ground(
    'serious-breach',
    ['泄露评审、赔案或企业秘密', 'Secrets of review, claims or enterprises given away'],
    ['调查报告', 'The report of the inquiry'],
  ),
  'other-serious': ground(
    'other',
    ['其他同等严重的行为', 'Another act as serious as these'],
    ['逐项说明与上列何项相当并附证据', 'To which of these it is equal, and the evidence'],
  ),
} as const satisfies Readonly<Record<string, GroundDescription>>

export type GroundCode = keyof typeof grounds
export const groundCodes = Object.keys(grounds) as readonly GroundCode[]

export interface StatedGround {
  readonly ground: GroundCode
  /** What happened, when, by which unit. */
  readonly facts: string
  /** The catalogue of the evidence on file; an anonymous lead alone is none. */
  readonly evidence: string
}
