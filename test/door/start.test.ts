/** `npm start`: in one piece where that is of these very sources, and never of older ones. */
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { launchProduct } from "../support/product.ts";

/** A house of its own, whose modules are this one's. */
let house: string;
const houses: string[] = [];
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), "rappel-start-"));
  houses.push(house);
  for (const name of ["src", "adapters", "content", "package.json", "package-lock.json"])
    cpSync(name, join(house, name), { recursive: true });
  mkdirSync(join(house, "node_modules"));
  for (const name of readdirSync("node_modules").filter((name) => name !== ".cache"))
    symlinkSync(resolve("node_modules", name), join(house, "node_modules", name));
});
afterAll(() => {
  for (const one of houses) rmSync(one, { recursive: true });
});

const FLAG = "--disable-warning=ExperimentalWarning";
const run = (file: string) =>
  spawnSync(process.execPath, [FLAG, file], { cwd: house, encoding: "utf8", timeout: 30_000 });
const start = () =>
  launchProduct({ DATABASE_URL: "file::memory:" }, house, join(house, "adapters/start.ts")).ready;

/** The program in one piece, after it was built: there is never more than one. */
function build(): string {
  expect(run("adapters/cli/build.ts")).toMatchObject({ status: 0, stderr: "" });
  const pieces = join(house, "node_modules/.cache/rappel");
  const made = readdirSync(pieces);
  expect(made).toHaveLength(1);
  const piece = join(pieces, made[0] ?? "", "main.mjs");
  expect(existsSync(piece)).toBe(true);
  return piece;
}

/** What stands in the piece's place says that it was run. */
const mark = (piece: string) => writeFileSync(piece, 'console.log("the piece");');

test("without a piece the sources run", async () => {
  const product = await start();
  expect(await product.ask({ text: "what is RASAAI?" })).toContain("Course · Foundations");
  expect(await product.kill("SIGTERM")).toBe(0);
});

test("in one piece it is the same program: its page, its answers, its end", async () => {
  build();
  const piece = build();
  const product = await start();
  for (const path of ["/", "/page.css", "/page.js", "/icon.svg", "/readyz"])
    expect((await fetch(`${product.address}${path}`)).status, path).toBe(200);
  expect(await product.ask({ text: "what is RASAAI?" })).toContain("Course · Foundations");
  expect(await product.kill("SIGTERM")).toBe(0);
  mark(piece);
  expect(run("adapters/start.ts").stdout).toContain("the piece");
});

test.each([
  ["a source changed", () => appendFileSync(join(house, "src/time.ts"), "// more")],
  ["one was added", () => writeFileSync(join(house, "src/new.ts"), "")],
  ["one was taken away", () => rmSync(join(house, "adapters/cli/ask.ts"))],
  ["the modules changed", () => appendFileSync(join(house, "package-lock.json"), " ")],
])("what was made before %s never runs", async (_, change) => {
  mark(build());
  expect(run("adapters/start.ts").stdout).toContain("the piece");
  change();
  const product = await start();
  expect(await product.kill("SIGTERM")).toBe(0);
});
