/** A backup of a database in use is whole, overwrites nothing, and the product starts on it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Product, startProduct, ticketIn } from "../support/product.ts";

/** However busy the machine is. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "rappel-backup-"));
const live = join(folder, "live.db");
let product: Product;
beforeAll(async () => {
  product = await startProduct({ DATABASE_URL: `file:${live}` });
});
afterAll(async () => {
  await product.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

async function backup(file: string, url = `file:${live}`) {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "adapters/cli/backup.ts", ...(file ? [file] : [])],
    { env: { PATH: process.env.PATH ?? "", DATABASE_URL: url } },
  );
  const [said, why, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { status, said: said.trim(), why: why.trim() };
}

/** One review more. */
async function review(of: Product, member: string): Promise<void> {
  const front = await of.ask({ text: "/flashcard", member });
  const card = front.includes("Show the answer")
    ? front
    : await of.ask({ ticket: ticketIn(front, "More new cards"), member });
  const back = await of.ask({ ticket: ticketIn(card, "Show the answer"), member });
  await of.ask({ ticket: ticketIn(back, "Easy"), member });
}

function reviewsIn(file: string) {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare("select * from reviews order by team, member, card, n").all();
  database.close();
  return rows;
}

test("of a database in use, and the product starts on it with every review", async () => {
  for (const member of ["cm", "service", "newcomer"]) await review(product, member);
  const file = join(folder, "copy.db");
  let busy = true;
  const drilling = (async () => {
    while (busy) await review(product, "communications");
  })();
  const before = reviewsIn(live).length;
  const { status, said, why } = await backup(file);
  busy = false;
  await drilling;
  expect({ status, why }).toEqual({ status: 0, why: "" });
  const kept = reviewsIn(file);
  expect(said).toBe(`${file}: ${kept.length} reviews, checked`);
  expect(kept.length).toBeGreaterThanOrEqual(before);
  expect(reviewsIn(live)).toEqual(expect.arrayContaining(kept));
  expect(statSync(file).mode & 0o077).toBe(0); // it is its owner's alone

  const restored = await startProduct({ DATABASE_URL: `file:${file}` });
  expect(await restored.ask({ text: "/progress", member: "cm" })).toContain("1 day");
  await review(restored, "cm");
  expect(await restored.kill("SIGTERM")).toBe(0);
  const after = reviewsIn(file);
  expect(after).toHaveLength(kept.length + 1);
  expect(after).toEqual(expect.arrayContaining(kept));
});

test("nothing is overwritten, and what fails leaves nothing behind", async () => {
  const file = join(folder, "precious.db");
  writeFileSync(file, "precious");
  expect(await backup(file)).toMatchObject({
    status: 1,
    said: "",
    why: expect.stringContaining(file),
  });
  expect(readFileSync(file, "utf8")).toBe("precious");
  expect((await backup(live)).why).toContain("is there already");

  const elsewhere = join(folder, "elsewhere.db");
  expect(await backup(elsewhere, `file:${join(folder, "none.db")}`)).toMatchObject({ status: 1 });
  expect((await backup(elsewhere, `file:${file}`)).why).toContain("was not copied");
  expect(existsSync(elsewhere)).toBe(false);
  expect((await backup(join(folder, "no", "folder.db"))).why).toContain("cannot be written");
  expect((await backup("")).why).toBe("FILE is missing\nusage: npm run -s backup -- FILE");
});

test("a copy that is not sound is refused and taken away", async () => {
  const broken = join(folder, "broken.db");
  const database = new DatabaseSync(broken, { defensive: false });
  // What the table says of itself is changed behind its back: what stands in it no longer fits.
  database.exec(`create table reviews (n integer); insert into reviews values (null);
    pragma writable_schema = on;
    update sqlite_schema set sql = 'CREATE TABLE reviews (n integer not null)'`);
  database.close();
  const file = join(folder, "unsound.db");
  const { status, why } = await backup(file, `file:${broken}`);
  expect({ status, why }).toEqual({ status: 1, why: expect.stringContaining("is not sound") });
  expect(existsSync(file)).toBe(false);
});

test("Postgres has its own, which it says with the command and no password", async () => {
  const file = join(folder, "dump");
  const { status, why } = await backup(file, "postgres://rappel:canary@127.0.0.1/rappel");
  expect(status).toBe(1);
  expect(why).toContain(`pg_dump --format=custom --file='${file}' "$DATABASE_URL"`);
  expect(why).not.toContain("canary");
  expect(existsSync(file)).toBe(false);
});
