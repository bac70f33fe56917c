/** Files to keep: each becomes a link to the text that came with it. */

/** @param {ParentNode} root */
export function linkFiles(root) {
  for (const link of root.querySelectorAll("a.file")) {
    const body = link.closest(".post")?.querySelector(".body")?.textContent ?? "";
    const anchor = /** @type {HTMLAnchorElement} */ (link);
    anchor.download = anchor.querySelector("bdi")?.textContent ?? "";
    anchor.href = URL.createObjectURL(new Blob([body], { type: "text/plain;charset=utf-8" }));
  }
}
