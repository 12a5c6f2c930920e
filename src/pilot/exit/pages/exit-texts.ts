const zh = {
  home: '首页',
  title: '试点退出',
  note: '牵头参与试点的服务机构、行业企业出现重大问题或严重违法违规等行为的，取消其试点资格（四（五））。此处公布决定、理由和效果。',
  none: '没有退出决定',
  noneWhy: '有决定取消或恢复试点资格时在这里公布。',
  grounds: '事由',
  reason: '理由',
  effects: '效果',
  entry: (number: string, title: string) => `目录条目 ${number}「${title}」将随下一版目录移出`,
  pilot: (number: string, title: string) => `试点方案 ${number}「${title}」终止`,
  reports: (count: string) => `尚未上报的 ${count} 期报告不再要求上报，已上报的照常计入`,
  policies: (count: string) => (count === '0' ? '已生效保单继续有效' : `已生效保单继续有效（该单位申报 ${count} 张）`),
  reinstated: '恢复',
  reinstatedOn: (day: string) => `自 ${day} 起恢复试点资格`,
}

type Texts = typeof zh

const en: Texts = {
  home: 'Home',
  title: 'Exit from the pilot',
  note: 'Leading institutions and enterprises lose the right to take part by serious problems or breaches (四（五）). Decisions, reasons and effects are published here.',
  none: 'No decision on exit',
  noneWhy: 'Decisions that withdraw or restore the right to take part stand here.',
  grounds: 'Grounds',
  reason: 'Reason',
  effects: 'Effects',
  entry: (number, title) => `Catalogue entry ${number} “${title}” leaves with the next release`,
  pilot: (number, title) => `Plan ${number} “${title}” ends`,
  reports: (count) =>
    `${count} progress report${count === '1' ? '' : 's'} not yet handed in fall away; what was handed in still counts`,
  policies: (count) =>
    count === '0' ? 'Policies in force stay valid' : `Policies in force stay valid (${count} reported by the unit)`,
  reinstated: 'Restored',
  reinstatedOn: (day) => `The right to take part is restored from ${day}`,
}

export const exitTexts = { zh, en }
