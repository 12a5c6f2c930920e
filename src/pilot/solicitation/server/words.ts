import type { ResourceWords } from '../../../foundation/access/server/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

const read = text('查看', 'Read')
const withdraw = text('撤回', 'Withdraw')
const propose = text('拟办', 'Propose')
const grant = text('同意', 'Grant')
const refuse = text('不同意', 'Refuse')

const solution: ResourceWords = {
  resource: 'solution',
  name: text('保险方案', 'Solution'),
  states: {
    draft: text('草稿', 'Draft'),
    late: text('逾期提交，待决定', 'Late, waiting for a decision'),
    submitted: text('已提交', 'Submitted'),
    returned: text('退回补正', 'Returned for correction'),
    withdrawn: text('已撤回', 'Withdrawn'),
    refused: text('逾期未受理', 'Late and not accepted'),
    discarded: text('已弃用', 'Discarded'),
  },
  actions: {
    read,
    withdraw,
    create: text('建立草稿', 'Start a draft'),
    discard: text('弃用草稿', 'Discard a draft'),
    edit: text('填写', 'Fill in'),
    invite: text('邀请联合单位', 'Invite partners'),
    assign: text('分工', 'Assign'),
    seal: text('登记电子印章', 'Give an electronic seal'),
    check: text('核对', 'Check'),
    'ask-for-determination': text('提请认定', 'Ask for a determination'),
    submit: text('提交', 'Submit'),
    'file-late': text('逾期提交', 'File late'),
    reopen: text('重新填写', 'Reopen'),
    'edit-named-fields': text('修改指明的内容', 'Change the named fields'),
    resubmit: text('补正后提交', 'Submit the correction'),
    print: text('打印', 'Print'),
    'request-correction': text('要求补正', 'Ask for a correction'),
    'close-correction': text('结束补正', 'End a correction'),
    'propose-late': text('拟办逾期提交', 'Propose on a late filing'),
    'accept-late': text('受理逾期提交', 'Accept a late filing'),
    'refuse-late': text('不受理逾期提交', 'Refuse a late filing'),
    export: text('导出清单', 'Export the list'),
  },
}

const partnership: ResourceWords = {
  resource: 'partnership',
  name: text('联合申报', 'Partnership'),
  states: {
    invited: text('等待对方确认', 'Waiting for the partner'),
    confirmed: text('已确认', 'Confirmed'),
    declined: text('已谢绝', 'Declined'),
    left: text('已退出', 'Left'),
    removed: text('已移出', 'Removed'),
  },
  actions: {
    read,
    confirm: text('确认参加', 'Confirm'),
    decline: text('谢绝', 'Decline'),
    leave: text('退出', 'Leave'),
    remind: text('提醒', 'Remind'),
    remove: text('移出', 'Remove'),
  },
}

const waiver: ResourceWords = {
  resource: 'waiver',
  name: text('超出数量的说明', 'Waiver of the number'),
  states: {
    requested: text('待决定', 'Waiting for a decision'),
    granted: text('已同意', 'Granted'),
    refused: text('未同意', 'Refused'),
  },
  actions: { read, propose, grant, refuse },
}

const determination: ResourceWords = {
  resource: 'determination',
  name: text('提请认定', 'Question to an official'),
  states: {
    asked: text('待认定', 'To be determined'),
    met: text('已认定符合', 'Found met'),
    unmet: text('已认定不符合', 'Found not met'),
  },
  actions: { read, 'find-met': text('认定符合', 'Find it met'), 'find-unmet': text('认定不符合', 'Find it not met') },
}

const paperCopy: ResourceWords = {
  resource: 'paper-copy',
  name: text('纸质材料', 'Paper copy'),
  states: {
    expected: text('待收', 'Expected'),
    registered: text('已登记', 'Registered'),
    differs: text('与电子版不一致', 'Differs from the electronic version'),
  },
  actions: { read, register: text('登记', 'Register') },
}

const recommendation: ResourceWords = {
  resource: 'recommendation',
  name: text('地方推荐', 'Recommendation'),
  states: {
    draft: text('草稿', 'Draft'),
    signed: text('已签发', 'Signed'),
    withdrawn: text('已撤回', 'Withdrawn'),
  },
  actions: {
    read,
    withdraw,
    create: text('起草', 'Draft'),
    edit: text('修改', 'Change'),
    sign: text('签发', 'Sign'),
    export: text('导出', 'Export'),
    'attach-scan': text('附盖章扫描件', 'Attach the sealed scan'),
  },
}

const call: ResourceWords = {
  resource: 'call',
  name: text('征集', 'Call'),
  states: {
    open: text('征集中', 'Open'),
    closing: text('截止处理中', 'Closing'),
    closed: text('已截止', 'Closed'),
  },
  actions: {
    read,
    oversee: text('总览', 'Oversee'),
    open: text('开始征集', 'Open'),
    'begin-closing': text('开始截止', 'Begin closing'),
    seal: text('封存清单', 'Seal the list'),
  },
}

const extension: ResourceWords = {
  resource: 'extension',
  name: text('延期', 'Extension'),
  states: {
    proposed: text('待决定', 'Waiting for a decision'),
    granted: text('已同意', 'Granted'),
    refused: text('未同意', 'Refused'),
  },
  actions: { read, propose, grant, refuse },
}

const receipt: ResourceWords = {
  resource: 'receipt',
  name: text('回执', 'Receipt'),
  states: { issued: text('已出具', 'Issued') },
  actions: { check: text('核对', 'Check') },
}

/** Words of this slice for the page 「谁在什么阶段能做什么」. */
export const words: readonly ResourceWords[] = [
  solution,
  partnership,
  waiver,
  determination,
  paperCopy,
  recommendation,
  call,
  extension,
  receipt,
]
