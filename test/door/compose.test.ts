/** The compose file and the image, held to what the program reads, has and promises. */
import { readdirSync, readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readEnv } from "../../adapters/env.ts";

const Service = z.strictObject({
  build: z.string().optional(),
  image: z.string().optional(),
  deploy: z.strictObject({ replicas: z.number() }).optional(),
  env_file: z.string().optional(),
  environment: z.record(z.string(), z.union([z.string(), z.number()])),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.string() })).optional(),
  healthcheck: z
    .strictObject({
      ...{ test: z.array(z.string()), interval: z.string(), timeout: z.string() },
      retries: z.number(),
    })
    .optional(),
  stop_grace_period: z.string().optional(),
  restart: z.string(),
});
const Compose = z.strictObject({
  services: z.strictObject({ database: Service, rappel: Service }),
  volumes: z.record(z.string(), z.null()),
});

const text = readFileSync("compose.yaml", "utf8");
const { services, volumes } = Compose.parse(load(text));
const { database, rappel } = services;
const ending = readFileSync("adapters/ending.ts", "utf8");
const http = readFileSync("adapters/http.ts", "utf8");
const docker = readFileSync("Dockerfile", "utf8");
/** The instructions of the Dockerfile, each on one line. */
const lines = docker
  .replaceAll("\\\n", " ")
  .split("\n")
  .filter((line) => /^[A-Z]+ /.test(line));
const instruction = (name: string) =>
  lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

/** As compose fills it in. */
const filled = (of: Record<string, string | number>, password: string) =>
  Object.fromEntries(
    Object.entries(of).map(([name, value]) => [
      name,
      String(value).replaceAll(/\$\{POSTGRES_PASSWORD(:\?[^}]*)?\}/g, password),
    ]),
  );

describe("compose.yaml", () => {
  test("starts three processes, once the database is well", () => {
    expect(rappel.deploy?.replicas).toBe(3);
    expect(rappel.ports).toBeUndefined(); // three cannot have one
    expect(rappel.depends_on).toEqual({ database: { condition: "service_healthy" } });
    expect(database.healthcheck?.test.join(" ")).toContain("pg_isready");
  });

  test("gives the program nothing that it does not read, and all that it needs", () => {
    const known = readFileSync(".env.example", "utf8").match(/^[A-Z_]+(?==)/gm) ?? [];
    expect(known).toEqual(expect.arrayContaining(Object.keys(rappel.environment)));
    const env = readEnv(filled(rappel.environment, "letters1"));
    expect(env).toMatchObject({ HOST: "0.0.0.0", METRICS: "on" });
    expect(`http://127.0.0.1:${env.PORT}`).toContain(instruction("EXPOSE")[0]);
    // What is in .env stands behind it.
    expect(rappel.env_file).toBe(".env");
  });

  test("has the program find the database, by the user and name that it is made with", () => {
    const made = filled(database.environment, "letters1");
    const url = new URL(readEnv(filled(rappel.environment, "letters1")).DATABASE_URL);
    expect(url).toMatchObject({
      ...{ protocol: "postgres:", hostname: "database", username: made.POSTGRES_USER },
      ...{ password: made.POSTGRES_PASSWORD, pathname: `/${made.POSTGRES_DB}` },
    });
    expect(text).toMatch(/POSTGRES_PASSWORD:\?/); // without one it does not start
  });

  test("keeps what is in the database, in a volume that it declares", () => {
    const [volume = "", path] = (database.volumes?.[0] ?? "").split(":");
    expect(Object.keys(volumes)).toEqual([volume]);
    expect(path).toBe("/var/lib/postgresql/data");
  });

  test("waits longer for a stop than the program takes", () => {
    const most = Number(/STOP_MS = (\d+)/.exec(ending)?.[1]);
    expect(Number.parseInt(rappel.stop_grace_period ?? "", 10) * 1000).toBeGreaterThan(most);
    expect(most).toBeLessThan(10_000); // Docker's own patience
  });
});

describe("the Dockerfile", () => {
  test("copies what runs, all of it from what the context lets in", () => {
    const allowed = readFileSync(".dockerignore", "utf8").match(/(?<=^!).+$/gm) ?? [];
    const copied = instruction("COPY")
      .filter((line) => !line.startsWith("--from"))
      .flatMap((line) => line.split(/\s+/).slice(0, -1));
    expect([...new Set(copied)].sort()).toEqual(allowed.toSorted());
    const top = readdirSync(".");
    for (const name of allowed) expect(top).toContain(name);
  });

  test("runs as nobody special, on the Node that the package asks for, and keeps data in a volume", () => {
    const { engines } = JSON.parse(readFileSync("package.json", "utf8")) as {
      engines: { node: string };
    };
    const least = Number(/\d+/.exec(engines.node)?.[0]);
    for (const from of instruction("FROM"))
      expect(Number(/node:(\d+)/.exec(from)?.[1])).toBeGreaterThanOrEqual(least);
    expect(instruction("USER")).toEqual(["node"]);
    const env = Object.fromEntries(
      (instruction("ENV")[0] ?? "").split(" ").map((pair) => pair.split("=") as [string, string]),
    );
    expect(readEnv(env)).toMatchObject({ HOST: "0.0.0.0" });
    expect(env.DATABASE_URL).toContain(instruction("VOLUME")[0]);
    const [command = ""] = instruction("CMD");
    expect(JSON.parse(command)).toContain("adapters/start.ts");
  });

  test("asks after its health at a path that there is", () => {
    const [, usual, path] =
      /127\.0\.0\.1:\$\{process\.env\.PORT \|\| (\d+)\}(\/\w+)/.exec(
        instruction("HEALTHCHECK")[0] ?? "",
      ) ?? [];
    expect(Number(usual)).toBe(readEnv({ PORT: "" }).PORT); // empty is unset
    expect(http).toContain(`"${path}"`);
  });
});
