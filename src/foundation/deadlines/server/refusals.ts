import type { Refusal } from '../../kernel/index.ts'
import type { CalendarFault } from '../index.ts'

const faultWords: Readonly<Record<CalendarFault['fault'], { readonly zh: string; readonly en: string }>> = {
  'not-in-year': { zh: '不在该年', en: 'is not in that year' },
  'listed-twice': { zh: '重复列出', en: 'is listed twice' },
  'off-on-weekend': { zh: '本来就是周末，不必列为休息日', en: 'is a weekend anyway and need not be listed as off' },
  'working-on-weekday': {
    zh: '本来就是工作日，不能列为调休上班',
    en: 'is a weekday anyway and cannot be a worked weekend',
  },
}

export const calendarRefusals = {
  faulty: (faults: readonly CalendarFault[]): Refusal => ({
    kind: 'unprocessable',
    code: 'calendar-year-faulty',
    message: {
      zh: `日历有 ${faults.length} 处不对：${faults.map((one) => `${one.day} ${faultWords[one.fault].zh}`).join('；')}。`,
      en: `The calendar has ${faults.length} faults: ${faults.map((one) => `${one.day} ${faultWords[one.fault].en}`).join('; ')}.`,
    },
    remedy: {
      zh: '请对照国务院办公厅当年节假日安排的通知改正：休息日只列工作日中的放假日，调休日只列周末中的上班日。',
      en: 'Correct it by the year’s notice of the State Council: list as off only weekdays that are holidays, as worked only weekend days.',
    },
    cites: [{ clause: '民法典2020:203', words: '以法定休假日结束的次日为期间的最后一日' }],
    facts: { faults },
  }),
} as const
