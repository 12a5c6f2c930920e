const zh = {
  loading: '正在载入',
  cancel: '取消',
  request: '请求编号',
  faultTitle: '这一页的程序出错了',
  faultSafe: '已经保存的内容不受影响。请重新载入本页；仍不行时，把下面这行字告诉平台支撑单位。',
  reload: '重新载入',
  rowsChosen: (count: number) => `已选 ${count} 行`,
  chooseAll: '选择本页全部',
  chooseRow: '选择这一行',
  today: '今天',
  overdueGroup: '已逾期',
  week: '本周',
  later: '以后',
  items: (count: number) => `${count} 件`,
  lockedUntil: '完成前面的部分后可以开始',
  optional: '（选填）',
}

type StateTexts = typeof zh

const en: StateTexts = {
  loading: 'Loading',
  cancel: 'Cancel',
  request: 'Request number',
  faultTitle: 'This page met a fault of its own',
  faultSafe:
    'What was saved is not affected. Load the page again; if that fails, tell the support unit the line below.',
  reload: 'Load again',
  rowsChosen: (count) => (count === 1 ? '1 row chosen' : `${count} rows chosen`),
  chooseAll: 'Choose all of this page',
  chooseRow: 'Choose this row',
  today: 'Today',
  overdueGroup: 'Overdue',
  week: 'This week',
  later: 'Later',
  items: (count) => (count === 1 ? '1 item' : `${count} items`),
  lockedUntil: 'Opens once the parts before it are done',
  optional: ' (optional)',
}

export const stateTexts = { zh, en } as const
