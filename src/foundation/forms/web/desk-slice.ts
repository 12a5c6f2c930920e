import type { DeskSlice } from '../../interface/web/index.ts'

const office = ['ministry-officer', 'ministry-approver', 'support-officer'] as const

/** The editor of form definitions; filling in belongs to the slices that own the answers. */
export const desk: DeskSlice = {
  name: 'forms',
  navigation: [
    {
      path: '/forms',
      label: { zh: '表式管理', en: 'Forms' },
      roles: office,
      group: 'administration',
      order: 40,
    },
  ],
  routes: [
    { path: '/forms', load: () => import('./definitions/forms-page.tsx').then((page) => page.FormsPage) },
    {
      path: '/forms/:form/:version',
      load: () => import('./definitions/definition-page.tsx').then((page) => page.DefinitionPage),
    },
  ],
}
