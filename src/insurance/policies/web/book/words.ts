import { en } from './words-en.ts'
import { zh } from './words-zh.ts'

/** What the pages of the book say. */
export const bookWords = { zh, en }
