/** Who the visitor plays, where and in which language. */

/** @param {string} group of radio buttons */
function chosen(group) {
  const input = document.querySelector(`input[name="${group}"]:checked`);
  return input instanceof HTMLInputElement ? input.value : "";
}

export function here() {
  const member = /** @type {HTMLSelectElement} */ (document.querySelector("#member")).value;
  return { member, room: chosen("room"), locale: chosen("language") };
}

/** The id of the room, which for a direct one says whose it is. */
export function roomId() {
  const { member, room } = here();
  return room === "channel" ? "channel" : `direct:${member}`;
}

/** Chooses the visitor's own language, if the page speaks it. */
export function chooseLanguage() {
  const language = navigator.language.slice(0, 2);
  const input = document.querySelector(`input[name="language"][value="${language}"]`);
  if (input instanceof HTMLInputElement) input.checked = true;
}
