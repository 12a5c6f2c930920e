import type { OpenRoute } from '../../../foundation/access/server/index.ts'
import { sendPrint } from '../../../foundation/documents/server/index.ts'
import { ok } from '../../../foundation/kernel/index.ts'
import { loadPlan } from './objects.ts'

export const downloads: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/plans/:id/prints/:print',
    audience: 'signed-in',
    reason: {
      zh: '文件下载：与详情页同样的权限，浏览器直接保存',
      en: 'A file to save: by the same permission as the page that links to it',
    },
    acts: { resource: 'plan', action: 'print' },
    handle: (visit) =>
      sendPrint(visit, 'print', async (acting, id) => {
        const loaded = await loadPlan(acting, id)
        return loaded.ok ? ok(loaded.value.object) : loaded
      }),
  },
]
