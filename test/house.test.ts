/** The layout is the architecture: imports run one way, and the core knows no platform. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Each room, and the rooms that it may import from. The first that matches a file is its own. */
const ROOMS: [room: RegExp, may: RegExp[]][] = [
  [/^adapters\/(slack|discord|web)\//, [/^src\/index\.ts$/]],
  [/^adapters\/cli\//, [/^src\/index\.ts$/, /^adapters\/(bundle|env|slack\/manifest)\.ts$/]],
  [
    /^adapters\/\w+\.ts$/,
    [/^src\/index\.ts$/, /^adapters\/\w+\.ts$/, /^adapters\/\w+\/index\.ts$/],
  ],
  [/^src\/index\.ts$/, [/^src\//]],
  [/^src\/(create|time|outbox)\.ts$/, [/^src\/(?!index)/]],
  [
    /^src\/verbs\//,
    [
      /^src\/(course|review|policy|quiz|push|store|language)\//,
      /^src\/(ask|bot|post|prose|push|random|refusal|solo|ticket)\.ts$/,
    ],
  ],
  [
    /^src\/store\//,
    [/^src\/(policy|quiz|review|language)\//, /^src\/(ask|display|push|random|refusal|solo)\.ts$/],
  ],
  [/^src\/push\//, [/^src\/(course|quiz)\//, /^src\/(push|random)\.ts$/]],
  [/^src\/policy\//, [/^src\/(course|language)\//, /^src\/random\.ts$/]],
  [/^src\/quiz\//, [/^src\/(course|language|review)\//, /^src\/random\.ts$/]],
  [/^src\/review\//, [/^src\/(course|language)\//]],
  [/^src\/course\//, [/^src\/language\//]],
  [/^src\/language\//, []],
  [/^src\/[\w]+\.ts$/, [/^src\/[\w]+\.ts$/, /^src\/language\/language\.ts$/]],
];

const PLATFORM = /^(@slack\/|discord|hono|@hono\/|pino|node-schedule|ws$)/;

const everything = ["src", "adapters", "test"].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: "utf8" }).map((name) => join(top, name)),
);
const code = everything.filter((name) => /\.(ts|js|css)$/.test(name));
const files = code.filter((name) => /^(src|adapters)\/.*\.ts$/.test(name));

/** At the beginning, for its names or what it does; or later, where it is wanted. */
const IMPORT = /^(?:import|export)(?:[^;"]*? from)? "([^"]+)";|\bimport\("([^"]+)"\)/gm;

const importsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, one, later]) => {
    const name = one ?? later ?? "";
    return name.startsWith(".") ? normalize(join(dirname(file), name)) : name;
  });

/** Why the import may not stand, if it may not. */
function wrong(file: string, to: string): string | undefined {
  const local = /^(src|adapters|test|content)\//.test(to);
  if (!local)
    return file.startsWith("src/") && PLATFORM.test(to) ? "the core knows no platform" : undefined;
  const room = ROOMS.find(([place]) => place.test(file));
  if (!room) return "no room of the house";
  const [place, may] = room;
  const own = place.exec(file)?.[0];
  return (own && dirname(file) !== "src" && to.startsWith(own) && own.endsWith("/")) ||
    may.some((allowed) => allowed.test(to))
    ? undefined
    : "this arrow runs back";
}

test("the top level has what was given, what its tools ask for there, and nothing else", () => {
  const given = [
    "adapters",
    "content",
    "package.json",
    "README.md",
    "src",
    "test",
    "tsconfig.json",
  ];
  const tools = ["biome.json", "knip.json", "package-lock.json", "vitest.config.ts"];
  const convention = ["CHANGELOG.md", "compose.yaml", "Dockerfile"];
  const ignored = readFileSync(".gitignore", "utf8").split(/[\s/]+/);
  const there = readdirSync(".").filter((name) => !/^\./.test(name) && !ignored.includes(name));
  expect(there.sort()).toEqual([...given, ...tools, ...convention].sort());
});

test("every import runs down the house", () => {
  expect(files.length).toBeGreaterThan(40);
  const faults = files.flatMap((file) =>
    importsOf(file).flatMap((to) => {
      const why = wrong(file, to);
      return why ? [`${file} -> ${to}: ${why}`] : [];
    }),
  );
  expect(faults).toEqual([]);
});

test("an arrow that runs back is seen", () => {
  expect(wrong("src/review/queue.ts", "src/verbs/drill.ts")).toBeDefined();
  expect(wrong("src/ask.ts", "adapters/main.ts")).toBeDefined();
  expect(wrong("adapters/slack/read.ts", "src/ticket.ts")).toBeDefined();
  expect(wrong("adapters/slack/read.ts", "adapters/discord/read.ts")).toBeDefined();
  expect(wrong("src/create.ts", "@slack/bolt")).toBeDefined();
  expect(wrong("adapters/slack/read.ts", "adapters/slack/limits.ts")).toBeUndefined();
});

/** The first way found that comes back to where it has been, if there is one. */
function circle(needs: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const from = (file: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of needs.get(file) ?? []) {
      const found = from(next, [...way, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of needs.keys()) {
    const found = from(file, []);
    if (found) return found;
  }
  return undefined;
}

test("no import leads back to where it began", () => {
  const needs = new Map(code.map((file) => [file, importsOf(file)]));
  expect(needs.get("src/create.ts")).toContain("src/time.ts");
  expect(needs.get("src/bot.ts")).toContain("src/ask.ts"); // types too
  expect(needs.get("adapters/web/page/page.js")).toContain("adapters/web/page/acts.js");
  expect(circle(needs)).toBeUndefined();
  needs.set("src/post.ts", ["src/create.ts"]);
  expect(circle(needs)).toContain("src/post.ts");
});

test("the core has no clock, no timer, no dice and no environment", () => {
  const forbidden =
    /\bDate\.now\(|\bnew Date\(\)|\bsetTimeout\(|\bsetInterval\(|\bMath\.random\(|\bprocess\.env\b/;
  const faults = files.filter(
    (file) => file.startsWith("src/") && forbidden.test(readFileSync(file, "utf8")),
  );
  expect(faults).toEqual([]);
});

test("one file alone knows the model's SDK, and reads it when it is wanted", () => {
  const knowing = files.filter((file) => /["']openai[/"']/.test(readFileSync(file, "utf8")));
  expect(knowing).toEqual(["src/policy/phrase.ts"]);
  expect(readFileSync("src/policy/phrase.ts", "utf8")).not.toMatch(/^import (?!type)[^;]*"openai/m);
});

test("what writes dates and numbers is kept: none is made for each ask", () => {
  const made = files.filter((file) => /\bnew Intl\./.test(readFileSync(file, "utf8")));
  const once = ["adapters/cli/preview.ts", "src/language/formats.ts"];
  expect(made.sort()).toEqual(once);
});

test("every file opens with a sentence of purpose", () => {
  for (const file of files) expect(readFileSync(file, "utf8").startsWith("/**"), file).toBe(true);
});

test("no file of code has more than 300 lines", () => {
  expect(code.length).toBeGreaterThan(400);
  const lines = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").length;
  expect(code.filter((file) => lines(file) > 300)).toEqual([]);
});
