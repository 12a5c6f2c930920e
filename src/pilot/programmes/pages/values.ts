import { formatDeadline, limitOf, say } from '../../../foundation/interface/index.ts'
import type { PageView } from '../../../foundation/interface/pages/index.ts'
import type { Parameter } from '../../notice/index.ts'
import { texts } from '../texts.ts'

type Say = Pick<PageView, 'locale'>

/** The value of a parameter in words; one that is not announced says so. */
export function valueInWords({ locale }: Say, { setting }: Parameter): string {
  const t = texts[locale]
  if (setting.value === null) return t.valueOpen
  switch (setting.kind) {
    case 'count':
      return String(setting.value)
    case 'deadline': {
      const year = limitOf(setting.value).day.slice(0, 4)
      const words = formatDeadline(setting.value, locale)
      return locale === 'zh' ? `${year}年${words}` : `${words}, ${year}`
    }
    case 'choice': {
      const option = setting.options.find(({ code }) => code === setting.value)
      return option ? say(option.label, locale) : setting.value
    }
    default:
      return t.allRegions(setting.value.length)
  }
}
