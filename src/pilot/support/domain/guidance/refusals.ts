import type { Refusal } from '../../../../foundation/kernel/index.ts'

const cites = [{ clause: '4.4.p1.s1', words: '组织开展网络安全保险政策解读' }] as const

export const guidanceRefusals = {
  unknownSentence: (clauses: readonly string[]): Refusal => ({
    kind: 'unprocessable',
    code: 'guidance-cites-unknown-sentence',
    message: {
      zh: `没有哪份通知有这些句：${clauses.join('、')}`,
      en: `No notice has these sentences: ${clauses.join(', ')}`,
    },
    remedy: {
      zh: '请在通知阅读页核对句号，如 4.1.p1.s2',
      en: 'Look the ids up in the notice reader, such as 4.1.p1.s2',
    },
    cites,
    facts: { clauses },
  }),
  sentenceTwice: {
    kind: 'unprocessable',
    code: 'guidance-cites-sentence-twice',
    message: { zh: '同一句列了两次', en: 'A sentence is listed twice' },
    remedy: { zh: '每句只列一次', en: 'List each sentence once' },
    cites,
  },
  screenElsewhere: (paths: readonly string[]): Refusal => ({
    kind: 'unprocessable',
    code: 'guidance-screen-elsewhere',
    message: {
      zh: `办理入口须是本平台的页面：${paths.join('、')}`,
      en: `A place to act must be a page of this platform: ${paths.join(', ')}`,
    },
    remedy: { zh: '请填以 / 开头的本站地址', en: 'Give an address that begins with /' },
    cites,
    facts: { paths },
  }),
  codeTaken: {
    kind: 'unprocessable',
    code: 'guidance-code-taken',
    message: { zh: '这个网址名称已被另一篇使用', en: 'Another article has this address' },
    remedy: { zh: '请换一个网址名称', en: 'Choose another' },
    cites,
  },
  nothingNew: {
    kind: 'unprocessable',
    code: 'guidance-nothing-new',
    message: { zh: '与现行版本逐字相同，没有可发布的内容', en: 'It says what the version in force says' },
    remedy: { zh: '请先修改后再发布', en: 'Change it before publishing' },
    cites,
  },
  changedMeanwhile: {
    kind: 'conflict',
    code: 'guidance-changed-meanwhile',
    message: { zh: '他人已先修改了这篇解读', en: 'Somebody has changed this article meanwhile' },
    remedy: { zh: '已显示最新内容，请核对后重新修改', en: 'The latest is shown; compare it and change again' },
    cites,
  },
} as const
