import { formatDeadlineOfYear, say } from '../../../foundation/interface/index.ts'
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
    case 'deadline':
      return formatDeadlineOfYear(setting.value, locale)
    case 'choice': {
      const option = setting.options.find(({ code }) => code === setting.value)
      return option ? say(option.label, locale) : setting.value
    }
    default:
      return t.allRegions(setting.value.length)
  }
}
