import { BlockList, isIP } from 'node:net'

/** Tells a sender's address: the peer's own, or what a trusted proxy says, read from the nearest hop backwards. */
export function sourceReader(trusted: readonly string[]): (peer: string, forwarded: string | undefined) => string {
  const proxies = new BlockList()
  for (const one of trusted) {
    const [address = '', bits] = one.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) proxies.addAddress(address, family)
    else proxies.addSubnet(address, Number(bits), family)
  }
  const isTrusted = (address: string): boolean => {
    const plain = bare(address)
    return isIP(plain) !== 0 && proxies.check(plain, isIP(plain) === 6 ? 'ipv6' : 'ipv4')
  }
  return (peer, forwarded) => {
    if (!forwarded || !isTrusted(peer)) return bare(peer)
    const hops = forwarded.split(',').map((hop) => bare(hop.trim()))
    return hops.findLast((hop) => isIP(hop) !== 0 && !isTrusted(hop)) ?? bare(peer)
  }
}

function bare(address: string): string {
  return address.startsWith('::ffff:') ? address.slice(7) : address
}
