import { en } from './domain/words-en.ts'
import { zh } from './domain/words-zh.ts'

/** Words of the public pages of access. */
export const texts = { zh, en } as const

/** Words of relations, for the table. */
export const relationTexts = {
  own: { zh: '本单位', en: 'own organisation' },
  partner: { zh: '联合体成员', en: 'partner' },
  assigned: { zh: '被指派', en: 'assigned' },
  region: { zh: '本地区', en: 'own region' },
  any: { zh: '不限', en: 'any' },
  none: { zh: '无关系', en: 'none' },
  conflicted: { zh: '有利益冲突', en: 'conflict of interest' },
  drafted: { zh: '本人拟办', en: 'drafted it' },
} as const
