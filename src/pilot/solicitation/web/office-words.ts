import { officeEn } from './words-office-en.ts'
import { officeZh } from './words-office-zh.ts'

export const officeWords = { zh: officeZh, en: officeEn } as const
