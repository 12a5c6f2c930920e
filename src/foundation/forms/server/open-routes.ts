import type { OpenRoute } from '../../access/server/index.ts'
import { lookOpenly, orRefuse } from '../../access/server/index.ts'
import { htmlResponse, viewOf } from '../../interface/server/index.ts'
import { ok } from '../../kernel/index.ts'
import { formPage } from '../pages/index.ts'
import { publishedForm } from './keep-definitions.ts'

/** The newest published version of a form as a public page. */
export const openRoutes: readonly OpenRoute[] = [
  {
    method: 'GET',
    path: '/forms/:form',
    audience: 'everyone',
    reason: { zh: '已发布的表式，供提前准备', en: 'A published form, shown so that anybody can prepare' },
    handle: async (visit) => {
      const form = await lookOpenly(visit.context, async ({ tx }) => {
        const found = await publishedForm(tx, visit.params['form'] ?? '')
        return found.ok ? ok(found.value.definition) : found
      })
      return htmlResponse(formPage(viewOf(visit), orRefuse(form)))
    },
  },
]
