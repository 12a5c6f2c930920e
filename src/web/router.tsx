import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  useParams,
  useRouter,
  useRouterState,
} from '@tanstack/react-router'
import type { ComponentType, ReactNode } from 'react'
import { useMemo } from 'react'
import { DeskLink, Empty, useLocale, useDocumentTitle } from '../foundation/interface/web/index.ts'
import type { Address, DeskPageProps, DeskRoute, DeskSlice } from '../foundation/interface/web/index.ts'
import { texts } from './texts.ts'

export interface DeskRouterSettings {
  readonly slices: readonly DeskSlice[]
  readonly home: () => ReactNode
  readonly signedIn: () => ReactNode
  /** Draws the frame around the page that the address names. */
  readonly frame: ComponentType<{ readonly children: ReactNode }>
}

/** The routes of all slices below `/desk`; a page's code is fetched when it is opened. */
export function openRouter({
  slices,
  home,
  signedIn,
  frame: Frame,
}: DeskRouterSettings): ReturnType<typeof createRouter> {
  const root = createRootRoute({
    component: () => (
      <Frame>
        <Outlet />
      </Frame>
    ),
    notFoundComponent: NotFoundPage,
  })
  const own = [
    createRoute({ getParentRoute: () => root, path: '/', component: home }),
    createRoute({ getParentRoute: () => root, path: '/signed-in', component: signedIn }),
  ]
  const others = slices
    .flatMap((slice) => slice.routes)
    .map((route) =>
      createRoute({
        getParentRoute: () => root,
        path: route.path.replaceAll(/:(\w+)/g, '$$$1'),
        component: lazyRouteComponent(async () => ({ default: pageOf(await route.load()) })),
      }),
    )
  return createRouter({
    routeTree: root.addChildren([...own, ...others]),
    basepath: '/desk',
    defaultPreload: 'intent',
    defaultPendingMs: 400,
    // The query stays text as it stands in the address; pages read it as URLSearchParams.
    parseSearch: (search) => ({ text: search.replace(/^\?/, '') }),
    stringifySearch: (search: { readonly text?: string }) => (search.text ? `?${search.text}` : ''),
  })
}

function pageOf(Page: Awaited<ReturnType<DeskRoute['load']>>): ComponentType {
  return function Routed(): ReactNode {
    const params: DeskPageProps['params'] = useParams({ strict: false })
    return <Page params={params} />
  }
}

/** Where the desk stands now and how to go elsewhere, without the router in any slice. */
export function useAddressOfRouter(): Address {
  const router = useRouter()
  const { pathname, searchStr } = useRouterState({ select: (state) => state.location })
  return useMemo(() => {
    const path = pathname.replace(/^\/desk(?=\/|$)/, '').replace(/(?<=.)\/$/, '') || '/'
    const go: Address['go'] = (to, { replace = false } = {}) => {
      const href = `/desk${to === '/' ? '' : to}`
      if (replace) router.history.replace(href)
      else router.history.push(href)
    }
    return {
      path,
      query: new URLSearchParams(searchStr),
      go,
      change: (parts) => go(`${path}${changed(searchStr, parts)}`, { replace: true }),
    }
  }, [router, pathname, searchStr])
}

function changed(search: string, parts: Parameters<Address['change']>[0]): string {
  const query = new URLSearchParams(search)
  if (!('page' in parts)) query.delete('page')
  for (const [name, value] of Object.entries(parts)) {
    query.delete(name)
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) if (one !== '') query.append(name, one)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

function NotFoundPage(): ReactNode {
  const t = texts[useLocale()]
  useDocumentTitle(t.notFoundTitle)
  return (
    <section className="panel">
      <Empty
        title={t.notFoundTitle}
        action={
          <DeskLink to="/" className="button primary">
            {t.toHome}
          </DeskLink>
        }
      >
        {t.notFound}
      </Empty>
    </section>
  )
}
