import { lookup as resolveHost, type LookupAddress, type LookupOptions } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/**
 * Networks that are not on the public Internet, from IANA's registries of special-purpose addresses:
 * https://www.iana.org/assignments/iana-ipv4-special-registry/ and
 * https://www.iana.org/assignments/iana-ipv6-special-registry/
 */
const networks = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "224.0.0.0/3",
  "::/127",
  "64:ff9b::/96",
  "fc00::/7",
  "fe80::/10",
  "ff00::/8",
];

const privateNetworks = new BlockList();
for (const network of networks) {
  const [address = "", length] = network.split("/");
  privateNetworks.addSubnet(address, Number(length), address.includes(":") ? "ipv6" : "ipv4");
}

/** A host that resolves to an address that is not public. */
export class PrivateAddressError extends Error {
  constructor(readonly address: string) {
    super(`the private address ${address}`);
  }
}

/** Whether an IP address is not on the public Internet; IPv4 addresses inside IPv6 ones count. */
const isPrivate = (address: string): boolean =>
  privateNetworks.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/**
 * Checks a host that is written as an IP address, which is not looked up.
 *
 * @throws {PrivateAddressError} if it is not public.
 */
export function requirePublicHost(hostname: string): void {
  const address = hostname.replace(/^\[|\]$/g, "");
  if (isIP(address) !== 0 && isPrivate(address)) throw new PrivateAddressError(address);
}

/**
 * Looks up a host like `dns.lookup`, and fails if one of its addresses is not public. The check is
 * part of the lookup that the connection uses, so that a second answer cannot differ from the first.
 */
export const lookUpPublicHost: LookupFunction = (hostname, options, callback) => {
  resolveHost(hostname, options as LookupOptions, (error, found, family) => {
    if (error !== null) return callback(error, "", 0);
    const addresses: readonly LookupAddress[] =
      typeof found === "string" ? [{ address: found, family: family! }] : found;
    const hidden = addresses.find(({ address }) => isPrivate(address));
    if (hidden !== undefined) return callback(new PrivateAddressError(hidden.address), "", 0);
    callback(null, found as never, family);
  });
};
