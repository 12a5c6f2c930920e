const zh = {
  title: '评审专家抽取',
  below: (programme: string): string => `批次 ${programme}`,
  parts: '抽取所依据的数据',
  promise: '随机数校验值（SM3）',
  promisedAt: '校验值公布时间',
  listHash: '清单校验值',
  frozenAt: '清单冻结时间',
  publicNumber: '公共数及出处',
  nonce: '随机数',
  drawnAt: '抽取时间',
  notYet: '尚未公布',
  panels: '各组清单校验值',
  how: '种子是“本组清单校验值|随机数|公共数”的 SM3 值；同一专业内，按“种子|专家编号”的 SM3 值由小到大排列，先取正选，再取备选。随机数的校验值在冻结之前公布，公共数在冻结之后才出现，所以谁也不能挑选结果。',
  again: '复算数据（shidian draw 可直接读取）',
  closed: '专家名单在评审结果发布之前不公开；发布之后，这里给出复算所需的全部数据。',
}

const en: typeof zh = {
  title: 'Draw of the experts',
  below: (programme) => `Round ${programme}`,
  parts: 'What the draw rests on',
  promise: 'Hash of the promised number (SM3)',
  promisedAt: 'Promised at',
  listHash: 'Hash of the list',
  frozenAt: 'List frozen at',
  publicNumber: 'Public number and where it came out',
  nonce: 'The number',
  drawnAt: 'Drawn at',
  notYet: 'Not yet',
  panels: 'Hash of each group’s list',
  how: 'The seed is the SM3 of “hash of the group’s list|number|public number”. Within a profession experts stand in the order of the SM3 of “seed|id”: the panel first, then the reserves. The number’s hash was published before the freeze and the public number came out after it, so nobody could choose the outcome.',
  again: 'Everything to draw again (read by shidian draw)',
  closed:
    'Who the experts are stays closed until the results are released; from then on all that is needed to draw again stands here.',
}

export const drawTexts = { zh, en } as const
