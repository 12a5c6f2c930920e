import { wordsInEnglish } from './words-en.ts'
import { wordsInChinese } from './words-zh.ts'

export const editorTexts = { zh: wordsInChinese, en: wordsInEnglish } as const
