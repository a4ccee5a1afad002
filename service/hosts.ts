// Which hosts a person may go online to, and whether an address is on one of them.

/** `https://huggingface.co`, `https://*.hf.co`; a server on this machine may speak plain HTTP. */
const HOST =
  /^(?:https:\/\/(?:\*\.)?(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*|https?:\/\/(?:localhost|127\.0\.0\.1))(?::\d{1,5})?$/;
const MAX_HOSTS = 8;

/** @throws {RangeError} if one of them is not a host as above: it would become part of the policy */
export function checkHosts(hosts: unknown): readonly string[] {
  if (!Array.isArray(hosts) || hosts.length > MAX_HOSTS)
    throw new RangeError(`online: want at most ${MAX_HOSTS} hosts`);
  for (const host of hosts as unknown[])
    if (typeof host !== "string" || !HOST.test(host))
      throw new RangeError(
        `online: got '${String(host)}', want a host such as https://huggingface.co or https://*.hf.co`,
      );
  return hosts as string[];
}

export const isOnHost = (url: URL, hosts: readonly string[]): boolean =>
  hosts.some((host) => {
    const [scheme, name] = host.split("://") as [string, string];
    if (url.protocol !== `${scheme}:`) return false;
    return name.startsWith("*.") ? url.host.endsWith(name.slice(1)) : url.host === name;
  });
