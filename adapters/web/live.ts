/** The tabs that are open, told as it happens by Server-Sent Events. */
import { UNREAD_EVENTS } from "./limits.ts";

type Tab = ReadableStreamDefaultController<Uint8Array>;

export class Live {
  readonly #tabs = new Set<Tab>();

  /** A stream that begins with how everything stands. */
  open(state: object): Response {
    let own: Tab;
    const body = new ReadableStream<Uint8Array>({
      start: (tab) => {
        own = tab;
        this.#tabs.add(tab);
        tab.enqueue(eventOf("state", state));
      },
      cancel: () => {
        this.#tabs.delete(own);
      },
    });
    return new Response(body, {
      headers: {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        "transfer-encoding": "chunked",
      },
    });
  }

  tell(name: "message" | "clock", data: object): void {
    const event = eventOf(name, data);
    for (const tab of this.#tabs) {
      // A tab that takes nothing more is let go: it comes back by itself and is told all.
      if ((tab.desiredSize ?? 0) < -UNREAD_EVENTS) this.#close(tab);
      else tab.enqueue(event);
    }
  }

  close(): void {
    for (const tab of this.#tabs) this.#close(tab);
  }

  #close(tab: Tab): void {
    this.#tabs.delete(tab);
    tab.close();
  }
}

function eventOf(name: string, data: object): Uint8Array {
  return new TextEncoder().encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}
