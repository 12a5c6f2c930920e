import { fillEventPoints } from './event-points.ts'
import { kernelModule } from './kernel-code.ts'
import { type KernelImage, kernelImage, yearsOfBlock } from './kernel-image.ts'
import { laneState } from './random-lanes.ts'
import type { BlockKernel } from './simulate-block.ts'
import type { SimulationPlan } from './simulation-plan.ts'

/** What every engine gives as `WebAssembly`; the language's own library does not declare it. */
interface Engine {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

const { Module, Memory, Instance } = (globalThis as unknown as { readonly WebAssembly: Engine }).WebAssembly

const pageBytes = 65_536

interface Exports {
  readonly claimsOfOne: (...addresses: number[]) => void
  readonly claimsOfMany: (...addresses: number[]) => void
  readonly eventsOfBlock: (...addresses: number[]) => void
}

let compiled: object | undefined

/** The kernel in WebAssembly, to the bit what `referenceKernel` gives. */
export function fastKernel(plan: SimulationPlan): BlockKernel {
  const image = kernelImage(plan)
  return kernelOf(image, image.write)
}

/** A plan's tables once laid out, for as many workers as wanted: plain values and one stretch of shared memory. */
export interface LaidOut {
  readonly image: Omit<KernelImage, 'write'>
  readonly tables: SharedArrayBuffer
}

export function laidOut(plan: SimulationPlan): LaidOut {
  const { write, ...image } = kernelImage(plan)
  const tables = new SharedArrayBuffer(image.bytes)
  write(tables)
  return { image, tables }
}

export const laidOutKernel = ({ image, tables }: LaidOut): BlockKernel =>
  kernelOf(image, (memory) => new Uint8Array(memory).set(new Uint8Array(tables)))

function kernelOf(image: Omit<KernelImage, 'write'>, write: (memory: ArrayBuffer) => void): BlockKernel {
  compiled ??= new Module(kernelModule())
  const memory = new Memory({ initial: Math.ceil(image.bytes / pageBytes) })
  write(memory.buffer)
  const { exports } = new Instance(compiled, { house: { memory } })
  const { claimsOfOne, claimsOfMany, eventsOfBlock } = exports as Exports
  const { state, words, totals, largest, points, claims, events } = image
  const lanesOf = new Uint32Array(memory.buffer, state, 16)
  const drawn = events.length === 0 ? 0 : yearsOfBlock
  const drawnPoints = {
    counts: new Int32Array(memory.buffer, points, drawn),
    marks: new Uint32Array(memory.buffer, points + drawn * 4, drawn),
  }
  return (block, years) => {
    const size = years.totals.length
    const [kept, top] = [new Float64Array(memory.buffer, totals, size), new Float64Array(memory.buffer, largest, size)]
    const end = totals + size * 8
    kept.fill(0)
    top.fill(0)
    if (claims) {
      lanesOf.set(laneState({ ...block, stream: 0 }))
      const { first, count, pick, rows } = claims
      const drawn = [state, words, first, count.at, count.size]
      if (claims.single) claimsOfOne(...drawn, rows, totals, largest, end)
      else {
        const accounts = [claims.sums, claims.rowOf, claims.touched]
        claimsOfMany(...drawn, pick.at, pick.size, rows, ...accounts, totals, largest, end)
      }
    }
    for (const [index, { counts, table, skip, shares, lossPerUnit }] of events.entries()) {
      const name = { ...block, stream: index + 1 }
      fillEventPoints(name, counts, drawnPoints)
      lanesOf.set(laneState(name))
      const given = [state, words, points, table, skip.at, skip.size, shares.at, shares.size]
      eventsOfBlock(...given, totals, largest, end, lossPerUnit)
    }
    years.totals.set(kept)
    years.largest.set(top)
  }
}
