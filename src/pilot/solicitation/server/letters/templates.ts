import { letterTemplate } from '../../../../foundation/outbox/index.ts'

const ask = {
  zh: '平台咨询台（工作台右上角「我要问」），归「提交、纸质件、回执」类。',
  en: 'The help desk of the platform (“Ask” at the top of the desk).',
}
const both = ['message', 'mail'] as const
const filings = { zh: '工作台「我的申报」。', en: 'On the desk, under “My filings”.' }
const onePartnerEach = {
  zh: '四（一）：可联合相关主体申报，每家在本单位账号里确认。',
  en: '四（一）: others may join; each confirms from its own account.',
}
const threeCopies = {
  zh: '四（一）「纸质版一式三份及电子版」。',
  en: '四（一）: three paper copies and the electronic one.',
}
const fiveAtMost = { zh: '四（一）「原则上不超过5个」。', en: '四（一）: in principle no more than five.' }
const oneLicence = {
  zh: '四（一）「至少一家取得保险业务许可资格」等提交时必须满足的要求。',
  en: '四（一）: what must be met at submission, such as one member with an insurance licence.',
}
const byTheDate = { zh: '四（一）及本轮截止时刻。', en: '四（一） and the deadline of the round.' }

/** The letters of 方案征集: what happened, by which words, what to do, by when, where, and whom to ask. */
export const letters = {
  invited: letterTemplate({
    id: 'solicitation.invited',
    version: 1,
    channels: both,
    facts: ['lead', 'title'],
    subject: { zh: '{lead}邀请贵单位联合申报', en: '{lead} invites your unit to join a filing' },
    happened: {
      zh: '{lead}把贵单位列为方案「{title}」的联合单位。未经贵单位确认，不会随方案提交。',
      en: '{lead} has named your unit as a partner in “{title}”. Without your confirmation it is not submitted with it.',
    },
    basis: onePartnerEach,
    todo: { zh: '由单位管理员确认或谢绝。', en: 'confirm or decline; your unit administrator does so.' },
    where: filings,
    ask,
  }),
  answered: letterTemplate({
    id: 'solicitation.answered',
    version: 1,
    channels: ['message'],
    facts: ['partner', 'title', 'answer'],
    subject: { zh: '{partner}：{answer}', en: '{partner}: {answer}' },
    happened: { zh: '{partner}对方案「{title}」的答复：{answer}。', en: '{partner} on “{title}”: {answer}.' },
    basis: onePartnerEach,
    todo: { zh: '查看仍未满足的要求。', en: 'see which requirements are still open.' },
    where: filings,
    ask,
  }),
  submitted: letterTemplate({
    id: 'solicitation.submitted',
    version: 1,
    channels: both,
    facts: ['title', 'receipt', 'arrival', 'address'],
    subject: { zh: '电子版已收到：{receipt}', en: 'Electronic version received: {receipt}' },
    happened: {
      zh: '方案「{title}」于 {arrival} 到达，回执编号 {receipt}。任何人可在 {address} 核对。',
      en: '“{title}” arrived at {arrival}; receipt {receipt}. Anybody can check it at {address}.',
    },
    basis: threeCopies,
    todo: {
      zh: '打印带份号和指纹的纸质版一式三份，盖章后报送。',
      en: 'print the three numbered copies, seal and send them.',
    },
    where: filings,
    ask,
  }),
  waiverAsked: letterTemplate({
    id: 'solicitation.waiver-asked',
    version: 1,
    channels: both,
    facts: ['title', 'lead', 'receipt'],
    subject: { zh: '{lead}超出 5 个的方案待决定', en: '{lead}: a solution beyond five awaits a decision' },
    happened: {
      zh: '{lead}牵头的方案「{title}」（回执 {receipt}）超出原则上的数量，已附理由；批准之前不计入。',
      en: '“{title}” of {lead} (receipt {receipt}) is beyond the number; a reason is given. It does not count until granted.',
    },
    basis: fiveAtMost,
    todo: { zh: '经办人拟办，另一名负责人决定。', en: 'an officer drafts, another official decides.' },
    where: { zh: '工作台「超出数量的申请」。', en: 'On the desk, under “Beyond the number”.' },
    ask,
  }),
  waiverDecided: letterTemplate({
    id: 'solicitation.waiver-decided',
    version: 1,
    channels: both,
    facts: ['title', 'outcome', 'reason', 'by'],
    subject: { zh: '超出 5 个的方案：{outcome}', en: 'Solution beyond five: {outcome}' },
    happened: {
      zh: '方案「{title}」：{outcome}。理由：{reason}。决定人：{by}。',
      en: '“{title}”: {outcome}. Reason: {reason}. Decided by {by}.',
    },
    basis: fiveAtMost,
    todo: {
      zh: '获批的按正常方案办理；未获批的不计入，可查看理由。',
      en: 'if granted it goes on as any other; if not, it does not count, and the reason is on record.',
    },
    where: filings,
    ask,
  }),
  reminder: letterTemplate({
    id: 'solicitation.reminder',
    version: 1,
    channels: both,
    facts: ['count', 'titles', 'deadline', 'remaining'],
    subject: { zh: '距征集截止还有 {remaining}', en: '{remaining} until the deadline of the call' },
    happened: {
      zh: '贵单位有 {count} 个方案草稿尚未提交：{titles}。已提交的方案不在此列。',
      en: 'Drafts of your unit that are not submitted: {count}, {titles}. What was submitted is not among them.',
    },
    basis: byTheDate,
    todo: {
      zh: '填完各节、核对并由签发人提交；不再申报的，请弃用草稿，不再提醒。',
      en: 'complete, check and submit it; discard what you no longer file, and you are not reminded of it.',
    },
    until: { zh: '{deadline}', en: '{deadline}' },
    where: filings,
    ask,
  }),
  assigned: letterTemplate({
    id: 'solicitation.assigned',
    version: 1,
    channels: both,
    facts: ['title', 'part', 'deadline'],
    subject: { zh: '请填写：{title}', en: 'Please fill in: {title}' },
    happened: {
      zh: '本单位把方案「{title}」的{part}交给您填写。',
      en: 'Your unit asks you to fill in {part} of “{title}”.',
    },
    basis: byTheDate,
    todo: { zh: '打开任务清单，先填「分给我的」。', en: 'open the task list and begin with “Given to me”.' },
    until: { zh: '{deadline}', en: '{deadline}' },
    where: filings,
    ask,
  }),
  determinationAsked: letterTemplate({
    id: 'solicitation.determination-asked',
    version: 1,
    channels: both,
    facts: ['number', 'lead', 'finding', 'reason'],
    subject: { zh: '{lead}提请认定', en: '{lead} asks for a determination' },
    happened: {
      zh: '方案 {number} 按通知检查无法判定：{finding} 申报单位的说明：{reason}',
      en: 'On solution {number} the rules leave open: {finding} The applicant says: {reason}',
    },
    basis: oneLicence,
    todo: {
      zh: '由一名负责人说明理由后认定；认定前申报单位可以提交，不因等待而迟报。',
      en: 'determine it with a reason; the applicant may submit meanwhile and is not late for waiting.',
    },
    where: { zh: '工作台「提请认定」。', en: 'On the desk, under “Questions to officials”.' },
    ask,
  }),
  determinationDecided: letterTemplate({
    id: 'solicitation.determination-decided',
    version: 1,
    channels: both,
    facts: ['number', 'outcome', 'reason', 'by'],
    subject: { zh: '{outcome}：{number}', en: '{outcome}: {number}' },
    happened: {
      zh: '方案 {number} 提请认定的事项：{outcome}。理由：{reason}。认定人：{by}。',
      en: 'The question about solution {number}: {outcome}. Reason: {reason}. Determined by {by}.',
    },
    basis: oneLicence,
    todo: {
      zh: '认定符合的照常办理；认定不符合的，尚未提交时请调整成员或许可后再次提请，已提交的由形式审查处理。',
      en: 'if met, go on; if not, change members or licences and ask again, or, once submitted, await the formal check.',
    },
    where: filings,
    ask,
  }),
  paperDiffers: letterTemplate({
    id: 'solicitation.paper-differs',
    version: 1,
    channels: both,
    facts: ['title', 'code'],
    subject: { zh: '纸质版与电子版不一致：{code}', en: 'A paper copy differs: {code}' },
    happened: {
      zh: '方案「{title}」份号 {code} 的纸质版印自另一版本。电子版收到的时刻不受影响。',
      en: 'Copy {code} of “{title}” was printed from another version. The electronic arrival stands.',
    },
    basis: threeCopies,
    todo: {
      zh: '用现在的版本重新打印该份，盖章后补交。',
      en: 'print this copy again from the present version, seal and send it.',
    },
    where: filings,
    ask,
  }),
  correction: letterTemplate({
    id: 'solicitation.correction',
    version: 1,
    channels: both,
    facts: ['title', 'count', 'until'],
    subject: { zh: '一次性补正：{title}', en: 'To be corrected, once: {title}' },
    happened: {
      zh: '方案「{title}」有 {count} 项须补正，已一次列全；只有所列字段开放。',
      en: '“{title}” has {count} fields to be corrected, all named at once; only these are open.',
    },
    basis: byTheDate,
    todo: {
      zh: '逐项修改后由签发人重新提交；逾期以原提交版本为准。',
      en: 'correct each and let the certifier submit again; after the date the version submitted before stands.',
    },
    until: { zh: '{until}', en: '{until}' },
    where: filings,
    ask,
  }),
  extended: letterTemplate({
    id: 'solicitation.extended',
    version: 1,
    channels: both,
    facts: ['former', 'deadline', 'reason', 'by'],
    subject: { zh: '征集截止延至 {deadline}', en: 'The deadline moves to {deadline}' },
    happened: {
      zh: '本轮征集截止由 {former} 延至 {deadline}，适用于全部单位。理由：{reason}。决定人：{by}。',
      en: 'The deadline of this round moves from {former} to {deadline} for everybody. Reason: {reason}. Decided by {by}.',
    },
    basis: byTheDate,
    todo: { zh: '尚未提交的，在新的截止时刻前提交。', en: 'if you have not submitted, do so before the new deadline.' },
    until: { zh: '{deadline}', en: '{deadline}' },
    where: filings,
    ask,
  }),
  lateDecided: letterTemplate({
    id: 'solicitation.late-decided',
    version: 1,
    channels: both,
    facts: ['title', 'outcome'],
    subject: { zh: '迟报件：{outcome}', en: 'Late filing: {outcome}' },
    happened: { zh: '迟报的方案「{title}」：{outcome}。', en: 'The late filing “{title}”: {outcome}.' },
    basis: byTheDate,
    todo: {
      zh: '受理的补交纸质版；未受理的可在工作台查看理由，或书面提出意见。',
      en: 'if taken, send the paper copies; if not, see the reason on the desk, or object in writing.',
    },
    where: filings,
    ask,
  }),
} as const
