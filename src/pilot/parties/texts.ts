/** Words of the public pages of parties. */
const zh = {
  enrolTitle: '登记单位或加入单位',
  enrolBelow: '一份单位档案供各次申报共用；账号一人一号。',
  enrolHow:
    '还没有登记的单位，由经办人核实后登记，您成为单位管理员；已经登记的单位，由它的管理员决定是否接受您。两种情形的答复相同，本页不透露某个单位是否已经登记。',
  creditCode: '统一社会信用代码',
  creditCodeHelp: '18 位，按营业执照或登记证书填写',
  organisationName: '单位名称',
  personName: '您的姓名',
  email: '您的工作邮箱',
  emailHelp: '结果和开通链接发到这里',
  send: '提出申请',
  receivedTitle: '已收到您的申请',
  received: '我们会核实后把结果发到您填写的邮箱。一般在两个工作日内答复。',
  home: '回到首页',
  nameFault: '请填写单位名称（2 到 120 个字）',
  personFault: '请填写姓名（不超过 80 个字）',
  emailFault: '请填写能收信的邮箱地址，如 name@example.cn',
}

export type PartyPageWords = typeof zh

const en: PartyPageWords = {
  enrolTitle: 'Enrol a unit or join one',
  enrolBelow: 'One record of a unit serves all its filings; accounts are personal.',
  enrolHow:
    'A unit that is not on record is looked into by an official, and you become its administrator; the administrator of a unit on record decides whether to take you in. The answer is the same, and this page does not tell whether a unit is on record.',
  creditCode: 'Unified social credit code',
  creditCodeHelp: '18 characters, as on the business licence or certificate of registration',
  organisationName: 'Name of the unit',
  personName: 'Your name',
  email: 'Your work mail address',
  emailHelp: 'the outcome and the link to open the account go there',
  send: 'Send the request',
  receivedTitle: 'Your request was received',
  received: 'We look into it and write to the address you gave, as a rule within two working days.',
  home: 'Back to the home page',
  nameFault: 'Enter the name of the unit (2 to 120 characters)',
  personFault: 'Enter your name (80 characters at most)',
  emailFault: 'Enter a mail address that receives mail, such as name@example.cn',
}

export const texts = { zh, en } as const
