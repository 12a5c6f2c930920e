import type { ResourceWords } from '../../../foundation/access/server/index.ts'
import type { Text } from '../../../foundation/kernel/index.ts'

const text = (zh: string, en: string): Text => ({ zh, en })

/** What the codes of rounds are called on the page of permissions. */
export const resourceWords: readonly ResourceWords[] = [
  {
    resource: 'programme',
    name: text('批次', 'Round'),
    states: {
      draft: text('草案', 'Draft'),
      announced: text('草案，已公布', 'Draft, announced'),
      open: text('征集中', 'Open'),
      closed: text('已结束', 'Ended'),
    },
    actions: {
      read: text('查看', 'See'),
      clone: text('复制', 'Clone'),
      change: text('改动参数', 'Change parameters'),
      'import-notice': text('导入通知', 'Import the notice'),
      announce: text('公布', 'Announce'),
      open: text('开放', 'Open'),
      close: text('关闭', 'Close'),
    },
  },
]
