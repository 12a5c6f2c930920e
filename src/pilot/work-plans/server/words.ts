import type { ResourceWords } from '../../../foundation/access/server/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

const read = text('查看', 'Read')
const discard = text('弃用', 'Discard')
const edit = text('填写', 'Fill in')

/** What the table of rights calls the resources of 试点申报, their states and acts. */
export const words: readonly ResourceWords[] = [
  {
    resource: 'plan',
    name: text('试点工作方案', 'Work plan'),
    states: {
      draft: text('草稿', 'Draft'),
      submitted: text('已上报', 'Handed in'),
      withdrawn: text('已撤回', 'Withdrawn'),
      selected: text('已入选', 'Selected'),
      declined: text('未入选', 'Not selected'),
      discarded: text('已弃用', 'Discarded'),
    },
    actions: {
      read,
      discard,
      edit,
      create: text('建立草稿', 'Start a draft'),
      invite: text('邀请联合单位', 'Invite partners'),
      check: text('核对', 'Check'),
      submit: text('上报', 'Hand in'),
      withdraw: text('撤回', 'Withdraw'),
      reopen: text('重新填写', 'Reopen'),
      print: text('打印', 'Print'),
    },
  },
  {
    resource: 'plan-partner',
    name: text('联合编制', 'Partner of a plan'),
    states: {
      invited: text('等待对方确认', 'Waiting for the partner'),
      confirmed: text('已确认', 'Confirmed'),
      declined: text('已谢绝', 'Declined'),
      left: text('已退出', 'Left'),
      removed: text('已移出', 'Removed'),
    },
    actions: {
      read,
      confirm: text('确认', 'Confirm'),
      decline: text('谢绝', 'Decline'),
      leave: text('退出', 'Leave'),
      remove: text('移出', 'Remove'),
    },
  },
  {
    resource: 'intake',
    name: text('试点申报', 'Intake of work plans'),
    states: { open: text('申报中', 'Open'), closing: text('正在关闭', 'Closing'), closed: text('已封存', 'Sealed') },
    actions: {
      read,
      open: text('开放', 'Open'),
      'begin-closing': text('开始关闭', 'Begin to close'),
      seal: text('封存清单', 'Seal the list'),
    },
  },
  {
    resource: 'pilot-list',
    name: text('试点名单', 'Pilot list'),
    states: {
      draft: text('拟定中', 'Draft'),
      published: text('已公布', 'Published'),
      discarded: text('已弃用', 'Discarded'),
    },
    actions: {
      read,
      discard,
      create: text('开始拟定', 'Begin'),
      edit: text('拟定', 'Draft'),
      publish: text('公布', 'Publish'),
    },
  },
  {
    resource: 'pilot',
    name: text('试点', 'Pilot'),
    states: { published: text('已公布', 'Published') },
    actions: { read },
  },
  {
    resource: 'subsidy-rule',
    name: text('保费补贴规则', 'Subsidy rule'),
    states: {
      draft: text('拟定中', 'Draft'),
      'in-force': text('施行中', 'In force'),
      ended: text('已终止', 'Ended'),
    },
    actions: {
      read,
      create: text('拟定', 'Draft'),
      edit: text('改草案', 'Change the draft'),
      enact: text('批准施行', 'Put in force'),
      end: text('终止', 'End'),
    },
  },
  {
    resource: 'subsidy-claim',
    name: text('补贴申请', 'Claim for a subsidy'),
    states: {
      filed: text('待拟办', 'Filed'),
      proposed: text('待决定', 'Proposed'),
      granted: text('已同意', 'Granted'),
      refused: text('不予补贴', 'Refused'),
      withdrawn: text('已撤回', 'Withdrawn'),
      listed: text('公示中', 'Published'),
      exported: text('已报财政', 'Sent to finance'),
    },
    actions: {
      read,
      create: text('申请', 'Claim'),
      withdraw: text('撤回', 'Withdraw'),
      propose: text('拟办', 'Propose'),
      grant: text('同意', 'Grant'),
      refuse: text('不予补贴', 'Refuse'),
      'send-back': text('退回拟办', 'Send back'),
      strike: text('公示异议成立，撤销', 'Strike after an objection'),
    },
  },
  {
    resource: 'subsidy-list',
    name: text('补贴公示名单', 'List of subsidies'),
    states: { published: text('公示', 'Published'), exported: text('已报财政', 'Sent to finance') },
    actions: {
      read,
      create: text('公示', 'Publish'),
      export: text('报财政', 'Send to finance'),
      download: text('下载财政明细', 'Download for finance'),
    },
  },
]
