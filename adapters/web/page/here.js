/** Who the visitor plays, where and in which language; kept by the tab over a reload. */

const KEY = "rappel.here";
const member = /** @type {HTMLSelectElement} */ (document.querySelector("#member"));

/** @param {string} group of radio buttons */
function chosen(group) {
  const input = document.querySelector(`input[name="${group}"]:checked`);
  return input instanceof HTMLInputElement ? input.value : "";
}

/** @param {string} group @param {string} value */
function choose(group, value) {
  const input = document.querySelector(`input[name="${group}"][value="${CSS.escape(value)}"]`);
  if (input instanceof HTMLInputElement) input.checked = true;
}

export function here() {
  return { member: member.value, room: chosen("room"), locale: chosen("language") };
}

/** The id of the room, which for a direct one says whose it is. */
export function roomId() {
  const { member, room } = here();
  return room === "channel" ? "channel" : `direct:${member}`;
}

export function keepHere() {
  sessionStorage.setItem(KEY, JSON.stringify(here()));
}

/** As the tab was before; the first time, the visitor's own language, if the page speaks it. */
export function comeBack() {
  choose("language", navigator.language.slice(0, 2));
  const before = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
  for (const option of member.options) if (option.value === before.member) option.selected = true;
  choose("room", before.room ?? "channel");
  choose("language", before.locale ?? "");
}
