import { endOf, parseDay } from '../../../foundation/kernel/index.ts'
import { formatDeadlineOfYear, limitOf, say, type Locale } from '../../../foundation/interface/index.ts'
import type { Parameter } from '../../notice/index.ts'

/** What stands in the control of a parameter; empty is not announced. */
export function writtenOf({ setting }: Parameter): string {
  if (setting.value === null) return ''
  switch (setting.kind) {
    case 'count':
      return String(setting.value)
    case 'deadline':
      return limitOf(setting.value).day
    case 'choice':
      return setting.value
    default:
      return setting.value.join(' ')
  }
}

/** The value that a text stands for; a text that fits nothing is sent as it is, and the server says what is wrong. */
export function valueOf({ setting }: Parameter, written: string): string | number | string[] | null {
  const text = written.trim()
  if (text === '') return null
  switch (setting.kind) {
    case 'count':
      return /^\d+$/.test(text) ? Number(text) : text
    case 'deadline': {
      const day = parseDay(text)
      return day === undefined ? text : endOf(day)
    }
    case 'choice':
      return text
    default:
      return text.split(/[\s,，、]+/)
  }
}

/** A set value in words, for the history and for rounds that are not changed any more. */
export function shownValue({ setting }: Parameter, locale: Locale, notAnnounced: string): string {
  if (setting.value === null) return notAnnounced
  switch (setting.kind) {
    case 'count':
      return String(setting.value)
    case 'deadline':
      return formatDeadlineOfYear(setting.value, locale)
    case 'choice': {
      const option = setting.options.find(({ code }) => code === setting.value)
      return option ? say(option.label, locale) : setting.value
    }
    default:
      return String(setting.value.length)
  }
}
