const zh = {
  title: '全站搜索',
  titleOf: (words: string) => `搜索：${words}`,
  lead: '可搜通知条款、申报条件与帮助；输入完整回执号可直接核对。',
  label: '搜什么',
  search: '搜索',
  found: (total: number, words: string) => `「${words}」找到 ${total} 处`,
  none: '没有找到',
  noneWhy: '请换一个说法，或只用两三个字；回执号须完整。',
  help: '查看帮助',
}

type SearchTexts = typeof zh

const en: SearchTexts = {
  title: 'Search',
  titleOf: (words) => `Search: ${words}`,
  lead: 'Search the clauses of the notice, conditions and help. A whole receipt number is checked at once.',
  label: 'Search for',
  search: 'Search',
  found: (total, words) => `${total} found for “${words}”`,
  none: 'Nothing found',
  noneWhy: 'Try other or fewer words; a receipt number must be complete.',
  help: 'Open the help',
}

export const searchTexts = { zh, en } as const
