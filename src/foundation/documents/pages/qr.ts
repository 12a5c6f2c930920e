import makeCode from 'qrcode-generator'

/** The dark modules of a QR code by row, error level M. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const code = makeCode(0, 'M')
  // Bytes, not characters: the library would cut Chinese to Latin-1.
  code.addData(latinOfUtf8(text), 'Byte')
  code.make()
  const count = code.getModuleCount()
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (_, column) => code.isDark(row, column)),
  )
}

/**
 * A QR code as SVG text with one path and four quiet modules around it, as ISO/IEC 18004 asks.
 * Black on white only: scanners fail on coloured codes.
 */
export function qrSvg(text: string): string {
  const modules = qrModules(text)
  const size = modules.length + 8
  const path = modules.map((row, y) => runsOf(row).map(([x, length]) => `M${x + 4} ${y + 4}h${length}v1h-${length}z`))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<rect width="${size}" height="${size}" fill="#fff"/><path fill="#000" d="${path.flat().join('')}"/></svg>`
  )
}

/** Where dark runs of a row begin and how long they are. */
function runsOf(row: readonly boolean[]): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = []
  let start = -1
  for (const [x, dark] of [...row, false].entries()) {
    if (dark && start < 0) start = x
    if (dark || start < 0) continue
    runs.push([start, x - start])
    start = -1
  }
  return runs
}

function latinOfUtf8(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
}
