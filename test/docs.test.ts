/** What the pages for people name is there: commands, files, variables. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openWorld } from "./support/world.ts";

const PAGES = ["README.md", "CHANGELOG.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

/** What npm itself knows. */
const NPM = /^(ci|audit|install)$/;

/** What whoever adds to the house will call it. */
const YET_TO_COME = /\bNAME\b/;

/** Between backticks or in a block of code: a path below one of the house's folders, or a file. */
const PATH =
  /(?<![\w/.:@-])((?:src|adapters|test|content|\.github|\.ci)\/[\w./{},-]*|[\w.-]+\.(?:ts|md|json|yaml))(?![\w/])/g;

function code(text: string): string[] {
  return [...text.matchAll(/```[\s\S]*?```|`[^`]+`/g)].map(([found]) => found);
}

/** "a/{b,c}.ts" is two files. */
function each(path: string): string[] {
  const [, before = "", inner, after = ""] = /^(.*?)\{([^}]*)\}(.*)$/.exec(path) ?? [];
  return inner ? inner.split(",").map((one) => `${before}${one}${after}`) : [path];
}

const everywhere = ["src", "adapters", "test", "content"].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: "utf8" }).map((name) => join(top, name)),
);
const isThere = (path: string) =>
  existsSync(path) || (!path.includes("/") && everywhere.some((one) => one.endsWith(`/${path}`)));

function missing(text: string): string[] {
  return code(text)
    .flatMap((piece) => [...piece.matchAll(PATH)].map(([, path = ""]) => path))
    .flatMap((path) => each(path.replace(/[.,]$/, "")))
    .filter((path) => !YET_TO_COME.test(path) && !isThere(path));
}

function unknownCommands(text: string): string[] {
  const run = [...text.matchAll(/\bnpm run (?:-s )?([\w:]+)/g)].map(([, name = ""]) => name);
  const short = [...text.matchAll(/\bnpm (?!run\b)(\w+)/g)].map(([, name = ""]) => name);
  return [
    ...run.filter((name) => !(name in scripts)),
    ...short.filter((name) => !(name in scripts) && !NPM.test(name)),
  ];
}

describe.each(PAGES)("%s", (page) => {
  const text = readFileSync(page, "utf8");

  test("every command that it names can be run", () => {
    expect(unknownCommands(code(text).join("\n"))).toEqual([]);
  });

  test("every file that it names is there", () => {
    expect(missing(text)).toEqual([]);
  });

  test("every page that it links to is there", () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(
      ([, to = ""]) => to,
    );
    expect(links.filter((to) => !existsSync(join(dirname(page), to)))).toEqual([]);
  });
});

test("the map of the house has every room and every file at its door", () => {
  const [, map = ""] = /```\n(content\/[\s\S]*?)```/.exec(readFileSync("README.md", "utf8")) ?? [];
  const rooms = readdirSync("src", { withFileTypes: true }).map((one) =>
    one.isDirectory() ? `${one.name}/` : one.name,
  );
  expect(rooms.filter((room) => !map.includes(` ${room} `))).toEqual([]);
  const drawn = [...map.matchAll(/(?:^|\s)([a-z]+(?:\.ts|\/))(?=\s)/g)].map(
    ([, name = ""]) => name,
  );
  expect(drawn.length).toBeGreaterThan(20);
  const there = (name: string) =>
    [".", "src", "adapters", "test"].some((top) => existsSync(join(top, name)));
  expect(drawn.filter((name) => !there(name))).toEqual([]);
});

test("what one can say is every verb, with its arguments", async () => {
  const world = await openWorld();
  const verbs = world.bot.verbs.map(({ name, args }) =>
    [`/${name}`, ...args.map((arg) => (arg.required ? arg.name : `[${arg.name}]`))].join(" "),
  );
  await world.close();
  const rows = [...readFileSync("README.md", "utf8").matchAll(/^\*\*`(\/[^`]+)`\*\*/gm)];
  expect(rows.map(([, said]) => said)).toEqual(verbs);
});

test("every variable that a page names to who runs it is explained in the example", () => {
  const examples = [".env.example", "compose.yaml"].filter((file) => existsSync(file));
  const text = examples.map((file) => readFileSync(file, "utf8")).join("\n");
  const known = new Set(text.match(/\b[A-Z_]+\b/g));
  for (const page of ["README.md", ".github/SECURITY.md"]) {
    const named = [...readFileSync(page, "utf8").matchAll(/`([A-Z]+_[A-Z_]+)[`=]/g)];
    expect(named.length, page).toBeGreaterThan(2);
    expect(
      named.flatMap(([, name = ""]) => (known.has(name) ? [] : [name])),
      page,
    ).toEqual([]);
  }
});

test("what is not there is seen", () => {
  expect(missing("`src/nowhere.ts` and `test/{house,nowhere}.test.ts`")).toEqual([
    "src/nowhere.ts",
    "test/nowhere.test.ts",
  ]);
  expect(missing("`.github/NOWHERE.md` in\n```\nnowhere.ts  a file\n```")).toHaveLength(2);
  expect(unknownCommands("npm run -s nowhere, npm nowhere, npm ci, npm test")).toEqual([
    "nowhere",
    "nowhere",
  ]);
});
