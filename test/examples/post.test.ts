/** A new kind of post: the compiler names each place that must draw it, and no other. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "rappel-post-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The places that the compiler finds wrong in a copy of the house. */
function faults(): string[] {
  const compiler = resolve("node_modules/typescript/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
    encoding: "utf8",
  });
  return [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error /gm)].map(([, file = ""]) =>
    file.replace(/^.*(?=(adapters|src|test)\/)/, ""),
  );
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), "utf8");
  const edited = text.replace(from, () => to);
  expect(edited, file).not.toBe(text);
  writeFileSync(join(folder, file), edited);
}

test("whoever draws posts does not compile until it draws the new one", {
  timeout: 120_000,
}, () => {
  for (const name of ["src", "adapters", "test/examples", "package.json", "tsconfig.json"])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  edit("tsconfig.json", '"test", "vitest.config.ts"', '"test/examples/console/draw.ts"');

  const quote = 'export interface QuotePost { kind: "quote"; language: Language; words: string }';
  edit("src/post.ts", "export type Post =\n", `${quote}\n\nexport type Post =\n  | QuotePost\n`);
  expect(faults().sort()).toEqual([
    "adapters/discord/render.ts",
    "adapters/slack/render.ts",
    "adapters/web/render.ts",
    "test/examples/console/draw.ts",
  ]);

  edit(
    "test/examples/console/draw.ts",
    "  notice: (",
    "  quote: ({ words }) => [words],\n  notice: (",
  );
  expect(faults()).not.toContain("test/examples/console/draw.ts");
});
