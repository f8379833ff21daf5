// Copy buttons beside texts and addresses to take away. They appear only where they work, and nothing else needs this script.
if (navigator.clipboard) {
  for (const text of document.querySelectorAll("[data-copy]")) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "openactive-copy", textContent: text.dataset.copy });
    const title = text.dataset.title ?? text.closest("figure")?.querySelector("figcaption")?.textContent;
    if (title) button.setAttribute("aria-label", `${text.dataset.copy}: ${title}`);
    const status = Object.assign(document.createElement("span"), { className: "openactive-copied" });
    status.setAttribute("role", "status");
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent);
        status.textContent = text.dataset.copied;
      } catch {
        // Not allowed here: the text is at least selected, to be copied by hand.
        getSelection().selectAllChildren(text);
      }
      setTimeout(() => (status.textContent = ""), 5000);
    });
    text.after(button, status);
  }
}
