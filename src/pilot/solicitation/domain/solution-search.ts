import type { SearchScheme } from '../../../foundation/search/index.ts'
import { sectors } from '../../../insurance/cover/index.ts'
import { regions } from '../../parties/index.ts'
import { texts } from '../texts.ts'
import { solutionMachine } from './machines.ts'

/** What can be asked of the list of what has arrived; it stands by number, which its pages follow. */
export const solutionScheme: SearchScheme = {
  list: 'solutions',
  fields: [
    {
      name: 'state',
      kind: 'codes',
      label: { zh: '状态', en: 'State' },
      values: solutionMachine.states
        .filter((code) => code !== 'draft' && code !== 'discarded')
        .map((code) => ({ code, label: { zh: texts.zh.states[code], en: texts.en.states[code] } })),
    },
    {
      name: 'sector',
      kind: 'codes',
      label: { zh: '行业', en: 'Sector' },
      aliases: ['领域'],
      values: sectors.map(({ code, label }) => ({ code, label, aliases: [label.zh.replace(/企业$/, '')] })),
    },
    {
      name: 'region',
      kind: 'codes',
      label: { zh: '地区', en: 'Region' },
      aliases: ['注册地', '省', '省份'],
      values: regions.map(({ code, name }) => ({ code, label: { zh: name, en: name } })),
    },
    { name: 'lead', kind: 'text', label: { zh: '牵头单位', en: 'Lead' }, aliases: ['牵头', '单位'] },
    { name: 'partner', kind: 'text', label: { zh: '联合单位', en: 'Partner' }, aliases: ['联合'] },
    { name: 'title', kind: 'text', label: { zh: '名称', en: 'Title' }, aliases: ['方案', '方案名称'] },
    { name: 'number', kind: 'text', label: { zh: '编号', en: 'Number' }, aliases: ['方案编号'] },
  ],
  has: [
    { name: 'partners', label: { zh: '联合单位', en: 'Partners' }, aliases: ['联合'] },
    { name: 'paper', label: { zh: '纸质版', en: 'Paper copies' }, aliases: ['纸质'] },
    { name: 'recommendation', label: { zh: '推荐', en: 'Recommendation' }, aliases: ['地方推荐'] },
  ],
  orders: [],
}
