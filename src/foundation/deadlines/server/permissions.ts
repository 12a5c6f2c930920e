import { roles } from '../../access/index.ts'
import type { PermissionRow } from '../../access/index.ts'

const everybody = roles.filter((role) => role !== 'visitor')

export const deadlinePermissions: readonly PermissionRow[] = [
  ...everybody.map((role): PermissionRow => ({
    role,
    relation: 'own',
    resource: 'obligation',
    state: '*',
    action: 'read',
    record: 'none',
    reason: {
      zh: '看到由自己、本单位、本地区或本岗位办理的事项',
      en: 'Sees what falls to oneself, one’s unit, region or office',
    },
  })),
  {
    role: 'visitor',
    relation: 'any',
    resource: 'calendar-year',
    state: '*',
    action: 'read',
    record: 'none',
    reason: {
      zh: '工作日历公开，期限可由任何人复算',
      en: 'The working calendar is public; anyone can count a period again',
    },
  },
  {
    role: 'ministry-officer',
    relation: 'any',
    resource: 'calendar-year',
    state: '*',
    action: 'enter',
    record: 'log',
    reason: { zh: '按国务院办公厅通知录入次年节假日安排', en: 'Enters the next year from the State Council’s notice' },
  },
]
