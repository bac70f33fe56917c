/** In the page under test: each answer as it stood when it came, kept by the id of its ask. */

const seen = new Map();
const waiting = new Map();
let messages = 0;

function note(ask, element) {
  if (!ask || seen.has(ask)) return;
  const form = element.localName === "dialog";
  if (!form) messages += 1;
  seen.set(ask, { ask, ...(form ? snapshotOfForm(element) : snapshot(element)) });
  waiting.get(ask)?.(seen.get(ask));
}

/** As drawn: what the styles hide cannot be read. */
function read(element) {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent would read it all the same
  return element.innerText.trim();
}

function snapshot(message) {
  const buttons = [...message.querySelectorAll("button")];
  const { room, only, place } = message.dataset;
  return {
    message: message.id,
    room: room === "channel" ? "channel" : "direct",
    private: room !== "channel" || only !== undefined,
    place,
    text: read(message.querySelector(".post")),
    buttons: buttons.map((button) => ({ label: read(button), ticket: button.dataset.ticket })),
  };
}

function snapshotOfForm(dialog) {
  const fields = [...dialog.querySelectorAll("[name]")].map((field) => ({
    name: field.name,
    label: read(field.labels[0]),
  }));
  const form = { title: read(dialog.querySelector("h2")), text: read(dialog), fields };
  return { private: true, place: "new", text: "", buttons: [], form };
}

new MutationObserver((records) => {
  for (const { target, oldValue } of records) {
    note(oldValue, target); // two answers to one message may come in one breath
    note(target.dataset.ask, target);
  }
}).observe(document, { subtree: true, attributeFilter: ["data-ask"], attributeOldValue: true });

globalThis.watch = {
  /** The answer to an ask, once it has come. */
  async shown(ask) {
    const snapshot = seen.get(ask) ?? (await new Promise((resolve) => waiting.set(ask, resolve)));
    const [ack] = performance.getEntriesByName(`ack ${ask}`);
    return { ...snapshot, ackedAfter: ack.duration };
  },
  messages: () => messages,
  /** The last that was written in a room with nobody asking. */
  letter(room) {
    const unasked = `article[data-room="${room}"][data-from=rappel]:not([data-ask])`;
    return snapshot([...document.querySelectorAll(unasked)].at(-1));
  },
  /** Sends an ask again as the page itself does when an answer was lost. */
  async again(ask, pressed) {
    const { go } = await import(`${location.origin}/acts.js`);
    const room = ask.room === "channel" ? "channel" : `direct:${ask.member}`;
    go({ ask, room, pressed: pressed && document.getElementById(pressed) });
  },
  /** Presses, in a message, a button that it never had. */
  forge(message, ticket) {
    const button = document.createElement("button");
    button.dataset.ticket = ticket;
    document.getElementById(message).append(button);
    button.click();
    button.remove();
  },
};
