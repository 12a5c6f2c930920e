import type { Text } from '../../../foundation/kernel/index.ts'

export type Reason = Text & { readonly clause?: string }

/** Why each row of the table stands: shown on 「谁在什么阶段能做什么」 and with every denial. */
export const reasons = {
  ownRead: { zh: '本单位的件，本单位的人可看', en: 'People of a unit see what their own unit files' },
  memberRead: {
    zh: '已确认的联合单位可看方案全文',
    en: 'A confirmed member reads the whole solution',
    clause: '4.1.p1.s1',
  },
  create: { zh: '单位管理员建草稿、定填报人', en: 'The unit administrator opens drafts and names who fills them' },
  edit: {
    zh: '草稿由牵头单位的人填写，改动留痕',
    en: 'A draft is filled in by people of its lead; every change leaves a trace',
  },
  invite: {
    zh: '牵头单位邀请、提醒、移除联合单位',
    en: 'The lead invites, reminds and removes partners',
    clause: '4.1.p1.s1',
  },
  seal: {
    zh: '各成员签发人可为所提交的版本登记本单位电子印章',
    en: 'The certifier of each member may give its electronic seal to the submitted version',
    clause: '4.1.p2.s1',
  },
  assign: {
    zh: '单位管理员或签发人定谁填哪一节',
    en: 'The administrator or certifier of the unit says who fills which section',
  },
  check: { zh: '签发人核对要提交的版本', en: 'The certifier checks the version to be submitted' },
  submit: {
    zh: '签发人提交已存已核对的版本',
    en: 'The certifier submits a saved and checked version',
    clause: '4.1.p2.s1',
  },
  withdraw: {
    zh: '截止前可撤回，名额不因此放宽',
    en: 'May be taken back before the deadline; no limit opens',
    clause: '4.1.p1.s2',
  },
  reopen: {
    zh: '撤回的方案可重新打开，沿用原名额',
    en: 'A withdrawn solution may be reopened and keeps its place',
    clause: '4.1.p1.s2',
  },
  namedFields: { zh: '补正期内只开放所列字段', en: 'During a correction only the named fields are open' },
  print: { zh: '打印草稿、打印包、盖章页', en: 'Prints drafts, the print pack and seal pages', clause: '4.1.p2.s1' },
  regionRead: {
    zh: '地方主管部门看本地区已提交的方案',
    en: 'Authorities see submitted solutions of their region',
    clause: '4.1.p2.s2',
  },
  officeRead: {
    zh: '受理部门看已到达的件，不看草稿',
    en: 'The office sees what has arrived, never drafts',
    clause: '4.1.p2.s1',
  },
  correction: { zh: '经办人一次列全须补正的字段', en: 'The officer names at once every field to be corrected' },
  draftLate: { zh: '经办人拟办迟报意见', en: 'The officer drafts the opinion on a late filing', clause: '4.1.p2.s1' },
  decideLate: {
    zh: '另一名负责人决定迟报是否受理',
    en: 'Another official decides whether a late filing is taken',
    clause: '4.1.p2.s1',
  },
  exportList: { zh: '导出清单须再次验证并留痕', en: 'Exporting the list needs a fresh second factor and is recorded' },
  invitation: {
    zh: '受邀单位可看方案名、牵头单位和分工',
    en: 'An invited unit sees title, lead and its part',
    clause: '4.1.p1.s1',
  },
  confirm: { zh: '联合单位在本单位账号里答复', en: 'A partner answers from its own account', clause: '4.1.p1.s1' },
  draftWaiver: {
    zh: '经办人拟办超5个的意见',
    en: 'The officer drafts the opinion on a sixth solution',
    clause: '4.1.p1.s2',
  },
  decideWaiver: {
    zh: '原则上不超过5个，由另一名负责人说明理由后决定',
    en: 'In principle five: another official decides with a reason',
    clause: '4.1.p1.s2',
  },
  askDetermination: {
    zh: '规则无法判定的，由申报单位提请负责人认定',
    en: 'What the rules leave open the applicant puts to an official',
    clause: '4.1.p1.s3',
  },
  determinationRead: {
    zh: '受理部门看提请认定的事项及所涉事实，不看草稿',
    en: 'The office sees the question and its facts, never the draft',
    clause: '4.1.p1.s3',
  },
  determine: {
    zh: '具名负责人说明理由后认定，提交前后均可',
    en: 'A named official determines it with a reason, before or after submission',
    clause: '4.1.p1.s3',
  },
  registerPaper: { zh: '扫码登记纸质版', en: 'Registers paper copies by their code', clause: '4.1.p2.s1' },
  registerPaperForOffice: {
    zh: '受托登记，不作认定',
    en: 'Registers for the office, decides nothing',
    clause: '4.4.p1.s1',
  },
  openToAll: { zh: '公开内容，人人可看', en: 'Public, for everybody' },
  oversee: { zh: '受理部门看进度，草稿只有件数', en: 'The office sees progress; of drafts only their number' },
  close: {
    zh: '按批次开启征集；到时开始关闭，处理完在途请求后封存清单',
    en: 'The call opens with the round; closing begins at the deadline and the list is sealed after the drain',
    clause: '4.1.p2.s1',
  },
  draftExtension: { zh: '经办人提请全体延期', en: 'The officer proposes an extension for all', clause: '4.1.p2.s1' },
  decideExtension: {
    zh: '另一名负责人决定全体延期',
    en: 'Another official decides an extension for all',
    clause: '4.1.p2.s1',
  },
  recommend: {
    zh: '地方主管部门可进行推荐，不是受理条件',
    en: 'Authorities may recommend; it is never a condition',
    clause: '4.1.p2.s2',
  },
  sign: { zh: '推荐函由另一人签发', en: 'Another person signs the letter', clause: '4.1.p2.s2' },
} as const satisfies Readonly<Record<string, Reason>>
