// A search field for publishers: in a table it hides the other rows; beside the letters it lists what it finds.
for (const place of document.querySelectorAll("[data-find]")) {
  const { find, found, foundMany, notLoaded, list: url } = place.dataset;
  const maxLinks = 50;
  const simplify = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const field = Object.assign(document.createElement("input"), {
    type: "search",
    autocomplete: "off",
  });
  const label = document.createElement("label");
  label.append(find, field);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  const links = document.createElement("ul");
  const box = Object.assign(document.createElement("div"), { className: "openactive-find" });
  box.append(label, status, links);
  links.hidden = true;
  place.before(box);

  const rows = [...(place.tBodies?.[0].rows ?? [])].map((row) => ({
    row,
    text: simplify(row.textContent),
  }));
  let loading;
  const load = async () => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(response.status);
    return (await response.json()).map(([publisher, dataset, href]) => ({
      publisher,
      dataset,
      href,
      text: simplify(`${publisher} ${dataset}`),
    }));
  };
  const createLink = ({ publisher, dataset, href }) => {
    const link = Object.assign(document.createElement("a"), { href, textContent: publisher });
    const item = document.createElement("li");
    item.append(link, dataset ? ` (${dataset})` : "");
    return item;
  };
  field.addEventListener("input", async () => {
    const typed = field.value;
    const words = simplify(typed).split(/\s+/);
    const matches = ({ text }) => words.every((word) => text.includes(word));
    try {
      const all = url ? await (loading ??= load()) : rows;
      if (field.value !== typed) return;
      const matching = all.filter(matches);
      const message = url && matching.length > maxLinks ? foundMany : found;
      status.textContent = typed.trim()
        ? message.replace("{count}", matching.length).replace("{shown}", maxLinks)
        : "";
      for (const entry of rows) entry.row.hidden = !matches(entry);
      const shown = url && typed.trim() ? matching.slice(0, maxLinks) : [];
      links.hidden = shown.length === 0;
      links.replaceChildren(...shown.map(createLink));
    } catch {
      // The next keystroke tries again: the network may be back by then.
      loading = undefined;
      status.textContent = notLoaded;
    }
  });
}
