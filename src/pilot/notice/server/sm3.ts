import { createHash } from 'node:crypto'

/** Lower-case hex of the UTF-8 of a text. */
export const sm3 = (text: string): string => createHash('sm3').update(text, 'utf8').digest('hex')
