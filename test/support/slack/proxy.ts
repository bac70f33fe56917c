/** A loopback Slack that nothing but a proxy reaches: at https://slack.test, behind TLS. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { createServer as createTlsServer } from "node:tls";

export const HOST = "slack.test";

/** Whether a certificate can be made. Where CI=true it must: there the tests fail instead. */
export const hasOpenssl =
  process.env.CI === "true" || spawnSync("openssl", ["version"]).status === 0;

if (!hasOpenssl) console.warn("SKIPPED for want of openssl: the tests of a proxy");

/** In front of the loopback's own port. `asked` is what the proxy was asked to connect to. */
export async function openProxy(port: number, folder: string) {
  const certificate = certify(folder);
  const tls = createTlsServer(certificate, (socket) => pipe(socket, connect(port, "127.0.0.1")));
  const asked: string[] = [];
  const proxy = createServer((_, response) => response.writeHead(405).end());
  const sockets = new Set<Socket>();
  proxy.on("connect", ({ url = "" }, socket: Socket, head: Buffer) => {
    asked.push(url);
    sockets.add(socket);
    const through = connect(portOf(tls), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      through.write(head);
      pipe(socket, through);
    });
  });
  await Promise.all([listening(tls), listening(proxy)]);
  return {
    asked,
    /** What an operator sets, and what makes its processes trust slack.test. */
    env: {
      HTTPS_PROXY: `http://127.0.0.1:${portOf(proxy)}`,
      NODE_EXTRA_CA_CERTS: certificate.path,
    },
    close() {
      for (const socket of sockets) socket.destroy();
      tls.close();
      proxy.close();
    },
  };
}

function certify(folder: string) {
  const [key, path] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  const made = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"],
    ...["-nodes", "-days", "2", "-subj", `/CN=${HOST}`],
    ...["-addext", `subjectAltName=DNS:${HOST}`, "-keyout", key, "-out", path],
  ]);
  if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`);
  return { key: readFileSync(key), cert: readFileSync(path), path };
}

/** Both ends end together, however one of them breaks. */
function pipe(one: Socket, other: Socket): void {
  one.on("error", () => other.destroy());
  other.on("error", () => one.destroy());
  one.pipe(other).pipe(one);
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
const listening = (server: Server) =>
  new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
