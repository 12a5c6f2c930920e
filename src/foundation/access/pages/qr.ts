import makeCode from 'qrcode-generator'
import { html, trusted, type Html } from '../../interface/pages/index.ts'

/** A QR code as one SVG path with four quiet modules around it; black on white, since scanners fail on colours. */
export function qrPicture(text: string, label: string): Html {
  const code = makeCode(0, 'L')
  code.addData(text, 'Byte')
  code.make()
  const count = code.getModuleCount()
  const path: string[] = []
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) path.push(`M${column + 4} ${row + 4}h1v1h-1z`)
    }
  }
  const size = count + 8
  return html`<svg
    viewBox="0 0 ${size} ${size}"
    width="180"
    height="180"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    ${trusted(`<path fill="#000" d="${path.join('')}"/>`)}
  </svg>`
}
