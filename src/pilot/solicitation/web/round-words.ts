const zh = {
  title: '本轮征集',
  notOpen: '本轮征集还没有开启。',
  ends: '征集截止',
  left: '还有',
  over: '已截止',
  figures: '数据',
  state: '状态',
  later: '截止并封存清单后公布',
  sealedOn: (when: string) => `清单封存于 ${when}`,
  submitted: '提交方案',
  drafts: '草稿',
  late: '迟报待决定',
  leads: '牵头单位',
  members: '参与单位',
  bySector: '按行业或产品服务',
  hidden: '不足 5',
  note: '不足 5 的不公布；一个方案可涉多个行业。',
}

const en: typeof zh = {
  title: 'This call',
  notOpen: 'The call of this round is not open yet.',
  ends: 'Deadline',
  left: 'Left',
  over: 'over',
  figures: 'Figures',
  state: 'State',
  later: 'published once the list is sealed',
  sealedOn: (when) => `list sealed ${when}`,
  submitted: 'Submitted',
  drafts: 'Drafts',
  late: 'Late',
  leads: 'Leads',
  members: 'Members',
  bySector: 'By sector or product',
  hidden: 'hidden',
  note: 'Figures under 5 are hidden; a solution may belong to several sectors.',
}

/** Words of the panel on the home page, apart from those of the pages, so that the home page stays light. */
export const roundWords = { zh, en } as const
