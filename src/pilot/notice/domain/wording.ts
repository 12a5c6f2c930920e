import { addDays, clockTimeOf, dayOf, type Day, type Instant, type Text } from '../../../foundation/kernel/index.ts'

/** A moment as the notice speaks: 2024年1月28日24:00 for the first instant of the 29th. */
export function momentInWords(moment: Instant): Text {
  const time = clockTimeOf(moment)
  const on = time === '00:00' ? addDays(dayOf(moment), -1) : dayOf(moment)
  const shown = time === '00:00' ? '24:00' : time
  return { zh: `${dayInWords(on)}${shown}`, en: `${on} ${shown}` }
}

export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

export const text = (zh: string, en: string): Text => ({ zh, en })

/** Both languages after one another, parted as each is. */
export function sentences(...parts: readonly Text[]): Text {
  return { zh: parts.map((part) => part.zh).join(''), en: parts.map((part) => part.en).join(' ') }
}

/** 、 between Chinese names, commas between English ones. */
export const joinedNames = (names: readonly Text[]): Text =>
  text(names.map((name) => name.zh).join('、'), names.map((name) => name.en).join(', '))
