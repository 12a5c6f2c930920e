import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { careStyle, composeStyle, rootStyle } from './src/foundation/interface/style/compose.ts'

const styleFolder = 'src/foundation/interface/style'
const styleFiles = ['base', 'vocabulary', 'lists', 'forms', 'desk', 'desk-frame'] as const

/** The stylesheet of the desk: the same vocabulary as the public pages, on the measures of the desk. */
function deskStyle(): string {
  const read = (name: string): string => readFileSync(`${styleFolder}/${name}.css`, 'utf8')
  return composeStyle([
    rootStyle('desk'),
    ...styleFiles.map(read),
    careStyle(),
    read('care'),
    read('charts'),
    read('desk-care'),
    read('print'),
  ])
}

/** Modules that the build makes: the stylesheet from the tokens, and the contracts without their schemas. */
function madeModules(): Plugin {
  const made: Readonly<Record<string, () => string>> = {
    'virtual:desk-style.css': deskStyle,
    'virtual:contracts': () => `export const contracts = ${readFileSync('.build/contracts.json', 'utf8')}`,
  }
  return {
    name: 'shidian-made-modules',
    resolveId: (id) => (id in made ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0virtual:') ? made[id.slice(1)]?.() : undefined),
  }
}

export default defineConfig({
  root: 'src/web',
  base: '/desk/',
  publicDir: false,
  plugins: [react(), madeModules()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    // Domestic browsers stand on Chromium 90 and later.
    target: ['chrome89'],
    outDir: process.env['SHIDIAN_DESK_OUT'] ?? '../../dist/desk',
    emptyOutDir: true,
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
})
