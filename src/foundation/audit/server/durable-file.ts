import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a new file and answers only when it and its name survive a power cut. */
export function writeDurably(path: string, content: string | Uint8Array, mode: number): void {
  writeAndSync(path, 'wx', content, mode)
  syncFolder(dirname(path))
}

/** Adds to the end of a file, durably. */
export function appendDurably(path: string, content: string): void {
  writeAndSync(path, 'a', content, 0o600)
  syncFolder(dirname(path))
}

export function makeFolder(path: string, mode: number): void {
  if (mkdirSync(path, { recursive: true, mode }) !== undefined) syncFolder(dirname(path))
}

export function syncFolder(path: string): void {
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function writeAndSync(path: string, flag: 'wx' | 'a', content: string | Uint8Array, mode: number): void {
  const file = openSync(path, flag, mode)
  try {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    let written = 0
    while (written < bytes.length) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
