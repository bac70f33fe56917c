/** What each member has not seen yet, as numbers beside the rooms and the members. */
import { all } from "./messages.js";
import { language, word } from "./words.js";

const KEY = "rappel.read";
const select = /** @type {HTMLSelectElement} */ (document.querySelector("#member"));
const others = /** @type {HTMLElement} */ (document.querySelector("#others"));

/** The turn up to which a member has read a room. Shared by the tabs: it is one visitor who reads.
 * @returns {Record<string, number>} */
function marks() {
  return JSON.parse(localStorage.getItem(KEY) ?? "{}");
}

/** Takes what `member` now has before their eyes in `room` as read, and counts the rest.
 * @param {{ member: string, room: string }} view */
export function countUnread({ member, room }) {
  const read = marks();
  if (document.visibilityState === "visible") {
    const seen = turnsFor(member, room, true);
    read[`${member} ${room}`] = Math.max(read[`${member} ${room}`] ?? 0, ...seen);
    localStorage.setItem(KEY, JSON.stringify(read));
  }
  /** @param {string} who @param {string} where @param {boolean} aloud */
  const unread = (who, where, aloud) =>
    turnsFor(who, where, aloud).filter((turn) => turn > (read[`${who} ${where}`] ?? 0)).length;
  badge("channel", unread(member, "channel", true));
  badge("direct", unread(member, `direct:${member}`, true));
  const waiting = [...select.options].filter((option) => {
    const who = option.value;
    const name = option.dataset[language()] ?? "";
    const count = unread(who, "channel", false) + unread(who, `direct:${who}`, true);
    const marked = count > 0 && who !== member; // one's own are marked on the rooms
    option.textContent = marked ? `${name} · ${count} ${word("unread")}` : name;
    return marked;
  });
  others.hidden = waiting.length === 0;
  others.textContent = String(waiting.length);
  const names = waiting.map((option) => option.dataset[language()]).join(", ");
  others.title = `${word("others")} ${names}`;
}

/** The turns of what others said to `who` in `where`. What is said to all is news in the room, but
 * nothing that the member in particular got: `aloud` counts it or not.
 * @param {string} who @param {string} where @param {boolean} aloud */
function turnsFor(who, where, aloud) {
  return all()
    .filter(({ dataset: { room, only, from, turn } }) => {
      if (turn === undefined || room !== where || from === who) return false;
      return only === who || (only === undefined && aloud);
    })
    .map(({ dataset }) => Number(dataset.turn));
}

/** @param {string} room @param {number} count */
function badge(room, count) {
  const input = document.querySelector(`input[name="room"][value="${room}"]`);
  const mark = input?.closest("label")?.querySelector(".unread");
  if (!(mark instanceof HTMLElement)) return;
  mark.hidden = count === 0;
  const words = document.createElement("span");
  words.className = "aloud";
  words.textContent = ` ${word("unread")}`;
  mark.replaceChildren(count > 99 ? "99+" : String(count), words);
}
