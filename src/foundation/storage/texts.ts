import type { Text } from '../kernel/index.ts'

/** What storage itself says to people. */
export const texts = {
  unavailable: {
    zh: '系统正在恢复与数据库的连接，本次操作的结果未能确认。',
    en: 'The connection to the database is being restored; the outcome of this act could not be confirmed.',
  },
  unavailableRemedy: {
    zh: '请稍候几秒后重试；已填写的内容仍在页面上，重复提交同一操作不会产生两次效果。',
    en: 'Try again in a few seconds. What you typed is still on the page, and repeating the same act has one effect only.',
  },
  busy: {
    zh: '多人同时处理同一事项，本次操作未能完成，没有任何改动。',
    en: 'Several people work on the same thing at once; this act was not carried out and nothing was changed.',
  },
  busyRemedy: { zh: '请重试。', en: 'Please try again.' },
  keyReused: {
    zh: '这个提交编号此前已用于另一份内容，系统不会用它再提交不同的内容。',
    en: 'This submission key was already used for other content and cannot carry different content.',
  },
  keyReusedRemedy: {
    zh: '请刷新页面后重新提交；如需修改已提交的内容，请从该事项的页面办理。',
    en: 'Reload the page and submit again; to change what was submitted, use the page of that matter.',
  },
} satisfies Readonly<Record<string, Text>>
