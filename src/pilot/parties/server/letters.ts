import { letterTemplate } from '../../../foundation/outbox/index.ts'

const ask = {
  zh: '平台咨询台（工作台右上角「我要问」）。',
  en: 'The help desk of the platform (“Ask” at the top of the desk).',
}
const where = { zh: '工作台「单位与成员」。', en: 'On the desk, under “Unit and members”.' }
const basis = {
  zh: '四（一）「申报主体应在中华人民共和国境内注册，具备独立法人资格」。',
  en: '四（一）: applicants are registered in China and are independent legal persons.',
}

export const recordVerified = letterTemplate({
  id: 'parties.record-verified',
  version: 1,
  channels: ['message', 'mail'],
  facts: ['unit'],
  subject: { zh: '{unit}：单位档案已核验', en: '{unit}: the record is verified' },
  happened: {
    zh: '经办人已凭证据逐项核对{unit}的档案，状态为「已核验」。',
    en: 'An official has checked the record of {unit} against its evidence; it is verified.',
  },
  basis,
  todo: {
    zh: '档案或许可有变化时及时修改；修改后需要重新核验。',
    en: 'keep the record and its licences up to date; a change is verified anew.',
  },
  where,
  ask,
})

export const recordReturned = letterTemplate({
  id: 'parties.record-returned',
  version: 1,
  channels: ['message', 'mail'],
  facts: ['unit', 'count'],
  subject: { zh: '{unit}：单位档案需要补正', en: '{unit}: the record needs correction' },
  happened: {
    zh: '经办人退回了{unit}的档案，写明了 {count} 处理由。已提交的申报不因此失效。',
    en: 'An official has returned the record of {unit} with {count} reasons. Filings already made stay as they are.',
  },
  basis,
  todo: {
    zh: '按每处理由改正或补充证据，保存后自动重新进入核验。',
    en: 'correct or add evidence as each reason says; once saved it is verified anew.',
  },
  where,
  ask,
})

export const enrolmentReceived = letterTemplate({
  id: 'parties.enrolment-received',
  version: 1,
  channels: ['mail'],
  facts: ['name', 'unit'],
  subject: { zh: '已收到登记或加入单位的申请', en: 'Your request to enrol or join a unit was received' },
  happened: {
    zh: '{name}，您好：已收到您为{unit}提出的申请，正在核对。',
    en: 'Dear {name}: your request for {unit} was received and is being looked at.',
  },
  basis: {
    zh: '账号一人一号，由单位或主管人员确认后开通。',
    en: 'Accounts are personal and opened once the unit or an official has confirmed.',
  },
  todo: { zh: '暂不需要操作。结果会发到本邮箱。', en: 'nothing for now. The outcome comes to this address.' },
  where: { zh: '无须登录。', en: 'No sign-in is needed.' },
  ask: { zh: '平台咨询台；若非本人提出，请忽略。', en: 'The help desk; if you did not ask for this, ignore it.' },
})

export const joinAsked = letterTemplate({
  id: 'parties.join-asked',
  version: 1,
  channels: ['message', 'mail'],
  facts: ['name', 'unit'],
  subject: { zh: '有人申请加入{unit}', en: 'Somebody asks to join {unit}' },
  happened: { zh: '{name}申请成为{unit}的用户。', en: '{name} asks to become a user of {unit}.' },
  basis: {
    zh: '单位管理员负责本单位人员的开通与停用。',
    en: 'The unit administrator opens and stops accounts of the unit.',
  },
  todo: {
    zh: '核实是否本单位人员，再接受或谢绝；不认识的请谢绝。',
    en: 'make sure that the person is yours, then accept or decline; decline whom you do not know.',
  },
  where,
  ask,
})

export const enrolmentDeclined = letterTemplate({
  id: 'parties.enrolment-declined',
  version: 1,
  channels: ['mail'],
  facts: ['name', 'unit', 'reason'],
  subject: { zh: '登记或加入单位的申请未通过', en: 'Your request to enrol or join a unit was declined' },
  happened: {
    zh: '{name}，您好：您为{unit}提出的申请未通过。理由：{reason}',
    en: 'Dear {name}: your request for {unit} was declined. Reason: {reason}',
  },
  basis: {
    zh: '账号由单位或主管人员确认后开通。',
    en: 'Accounts are opened once the unit or an official has confirmed.',
  },
  todo: {
    zh: '如有误，请联系本单位管理员，或补正后重新申请。',
    en: 'if this is wrong, talk to your unit’s administrator, or ask again with corrections.',
  },
  where: { zh: '首页「登记单位」。', en: 'On the home page, “Enrol a unit”.' },
  ask,
})

export const partyLetters = [recordVerified, recordReturned, enrolmentReceived, joinAsked, enrolmentDeclined] as const
