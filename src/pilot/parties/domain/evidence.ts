import type { Day, Id, Text } from '../../../foundation/kernel/index.ts'

/** How far a paper can be trusted, best first. A unit gives the last two; only an official gives the first two. */
export const evidenceGrades = {
  authority: { zh: '主管机关出具', en: 'Issued by an authority' },
  checked: { zh: '已核对原件或官方查询', en: 'Checked against the original or an official query' },
  uploaded: { zh: '单位上传', en: 'Uploaded by the unit' },
  'self-made': { zh: '单位自制', en: 'Made by the unit itself' },
} as const satisfies Readonly<Record<string, Text>>

export type EvidenceGrade = keyof typeof evidenceGrades

export const evidenceGradeCodes = Object.keys(evidenceGrades) as [EvidenceGrade, ...EvidenceGrade[]]

export const evidenceSubjects = {
  identity: { zh: '名称与统一社会信用代码', en: 'Name and unified social credit code' },
  registration: { zh: '境内注册', en: 'Registration in China' },
  'legal-person': { zh: '独立法人资格', en: 'Independent legal person' },
  capability: { zh: '网络安全保险业务能力', en: 'Cyber insurance capability' },
  kind: { zh: '机构类型', en: 'Kind of organisation' },
  region: { zh: '注册地区', en: 'Region of registration' },
  licence: { zh: '保险业务许可', en: 'Insurance licence' },
  branch: { zh: '分支机构与所属法人', en: 'Branch and its legal person' },
  group: { zh: '集团与股权', en: 'Group and shareholding' },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Readonly<Record<string, Text>>

export type EvidenceSubject = keyof typeof evidenceSubjects

export const evidenceSubjectCodes = Object.keys(evidenceSubjects) as [EvidenceSubject, ...EvidenceSubject[]]

export interface Evidence {
  readonly id: Id<'evidence'>
  readonly about: EvidenceSubject
  readonly grade: EvidenceGrade
  readonly title: string
  /** The uploaded file, or where it can be looked up. */
  readonly fileId: string | null
  readonly reference: string
  readonly observedOn: Day
  readonly expiresOn: Day | null
}
