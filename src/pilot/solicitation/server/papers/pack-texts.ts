interface PackTexts {
  readonly ledBy: (name: string) => string
  readonly solution: string
  readonly number: string
  readonly member: string
  readonly fingerprint: string
  readonly unanswered: string
  readonly sealPage: (part: 'lead' | 'partner') => string
  readonly commitment: readonly string[]
  readonly signatures: readonly string[]
  readonly seal: string
  readonly workingCopy: string
  readonly notSubmitted: string
  readonly fictitious: string
}

const zh: PackTexts = {
  ledBy: (name) => `${name}牵头申报`,
  solution: '方案名称',
  number: '编号',
  member: '单位名称',
  fingerprint: '本版本指纹（SM3）',
  unanswered: '未填写',
  sealPage: (part) => (part === 'lead' ? '盖章页（牵头单位）' : '盖章页（联合单位）'),
  commitment: [
    '本单位已阅读上述方案的全部内容，指纹所示版本为本单位申报的版本。',
    '所填内容真实，能够核对；所报材料不含涉密信息，已经本单位保密审查。',
    '本单位同意按方案所列分工参加，对本单位承担的部分负责。',
  ],
  signatures: ['法定代表人（签字）', '日期'],
  seal: '单位公章',
  workingCopy: '草稿　仅供内部核对',
  notSubmitted: '尚未提交',
  fictitious: '演示数据',
}

const en: PackTexts = {
  ledBy: (name) => `Filed by ${name} as lead`,
  solution: 'Solution',
  number: 'Number',
  member: 'Organisation',
  fingerprint: 'Fingerprint of this version (SM3)',
  unanswered: 'Not answered',
  sealPage: (part) => (part === 'lead' ? 'Seal page (lead)' : 'Seal page (partner)'),
  commitment: [
    'We have read the whole solution; the version of this fingerprint is the one that we file.',
    'What is stated is true and can be checked; nothing filed is classified, as our secrecy review confirms.',
    'We take part as the division of work says and answer for our share.',
  ],
  signatures: ['Legal representative (signature)', 'Date'],
  seal: 'Seal of the unit',
  workingCopy: 'Draft, for internal use',
  notSubmitted: 'Not submitted yet',
  fictitious: 'Demonstration data',
}

export const packTexts: Readonly<Record<'zh' | 'en', PackTexts>> = { zh, en }
