/** The way out through a proxy, where HTTPS_PROXY names one; NO_PROXY's hosts are reached directly. */
import type { Dispatcher } from "undici";

/** From now on every `fetch` of this process goes that way; the sockets must be told. */
export async function throughProxy({
  HTTPS_PROXY: httpsProxy,
  NO_PROXY: noProxy,
}: {
  HTTPS_PROXY?: string | undefined;
  NO_PROXY?: string | undefined;
}): Promise<Dispatcher | undefined> {
  if (!httpsProxy) return undefined;
  const { EnvHttpProxyAgent, setGlobalDispatcher } = await import("undici");
  const dispatcher = new EnvHttpProxyAgent({ httpsProxy, ...(noProxy && { noProxy }) });
  setGlobalDispatcher(dispatcher);
  return dispatcher;
}
