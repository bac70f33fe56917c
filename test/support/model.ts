/** A model's server, which answers as a test scripts it and keeps what was sent. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { LLMock } from "@copilotkit/aimock";
import type { Words } from "../../src/index.ts";
import type { World } from "./world.ts";

export const KEY = "sk-canary-4f7a";

/** One answer of the model's. */
type Said = { text: string; facts: string[] }[];

export interface ModelServer {
  mock: LLMock;
  /** Answers every question so, until told otherwise. */
  says(sentences: Said | string, tokens?: number): void;
  /** Refuses every question. */
  refuses(status: number): void;
  /** Drops the connection in the middle of its answer. */
  drops(): void;
  /** Sends a body that is no JSON. */
  garbles(): void;
  /** The bodies of the questions so far. */
  questions(): string[];
  /** Answers only when let go. */
  waits(sentences: Said): { asked: Promise<void>; go(): void };
  /** Sends the head of an answer, and then nothing. */
  readonly stalled: string;
  close(): Promise<void>;
}

export async function openModel(): Promise<ModelServer> {
  const mock = new LLMock({ port: 0, logLevel: "silent" });
  const stalled = { handleRequest: stall };
  mock.mount("/stalled", stalled);
  await mock.start();
  const answer = (said: Said | string, tokens: number) => ({
    content: typeof said === "string" ? said : JSON.stringify({ sentences: said }),
    usage: { prompt_tokens: tokens - 1, completion_tokens: 1, total_tokens: tokens },
  });
  return {
    mock,
    says(said, tokens = 100) {
      mock.clearFixtures().on({}, answer(said, tokens));
    },
    refuses(status) {
      const error = { message: `Incorrect API key provided: ${KEY}` };
      mock.clearFixtures().on({}, { error, status, retryAfter: 0 });
    },
    drops() {
      mock.clearFixtures().on({}, answer("", 1), { chaos: { disconnectRate: 1 } });
    },
    garbles() {
      mock.clearFixtures().on({}, answer("", 1), { chaos: { malformedRate: 1 } });
    },
    waits(said) {
      const [asked, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      mock.clearFixtures().on({}, async () => {
        asked.resolve();
        await go.promise;
        return answer(said, 100);
      });
      return { asked: asked.promise, go: go.resolve };
    },
    questions: () => mock.getRequests().map(({ body }) => JSON.stringify(body)),
    stalled: `${mock.url}/stalled/v1`,
    close: () => mock.stop(),
  };
}

async function stall(_: IncomingMessage, response: ServerResponse): Promise<boolean> {
  response.writeHead(200, { "content-type": "application/json" });
  response.write('{"choices":[');
  return true;
}

/** A bot's model: that server, and a deadline far off. */
export function wordsFrom(
  { mock }: ModelServer,
  { cache }: Pick<World, "cache">,
  more: Partial<Words> = {},
): Words {
  return {
    ...{ key: KEY, url: `${mock.url}/v1`, model: "gpt-test", cache, most: undefined },
    deadline: () => new AbortController().signal,
    ...more,
  };
}
