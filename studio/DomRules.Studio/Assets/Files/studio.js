// What a page does by itself, without asking the server: theme, keys, dialogs, copying. Loaded before Blazor; no inline script anywhere.
(() => {
  const root = document.documentElement;
  const isTyping = target => target instanceof Element && (target.closest("input, textarea, select, [contenteditable]") || target.closest(".monaco-editor"));

  const actions = {
    theme(button) {
      const theme = button.dataset.theme;
      document.cookie = `domrules_theme=${theme}; path=/; max-age=31536000; samesite=lax`;
      if (theme === "auto") { root.removeAttribute("data-theme"); } else { root.dataset.theme = theme; }
    },
    async copy(button) {
      await navigator.clipboard.writeText(button.dataset.text);
      const told = button.querySelector("[data-told]");
      told.textContent = "Copied";
      setTimeout(() => { told.textContent = ""; }, 1500);
    },
    print() { window.print(); },
    close(button) { button.closest("dialog").close(); },
    keys() { document.getElementById("keys")?.showModal(); },
    anew() { location.reload(); },
  };

  document.addEventListener("click", event => {
    if (event.target.closest?.(".skip")) {
      // Blazor would only scroll there.
      event.preventDefault();
      document.getElementById("content").focus();
    }
    const button = event.target.closest?.("[data-action]");
    if (button) { actions[button.dataset.action]?.(button); }
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) { menu.open = false; }
    }
  });

  // Half of a surrogate pair is no text, and nothing that reads it may be asked to: it becomes the sign for what cannot be read.
  for (const kind of ["input", "change"]) {
    window.addEventListener(kind, event => {
      const field = event.target;
      if (typeof field?.value === "string" && field.type !== "file" && !field.value.isWellFormed()) { field.value = field.value.toWellFormed(); }
    }, true);
  }

  // Paper has no folds: all is opened for it, and afterwards as before. It says when it was printed.
  let folded = [];
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("main details:not([open]):not(.noprint)")) { details.open = true; folded.push(details); }
    for (const when of document.querySelectorAll("[data-printed]")) { when.textContent = `, printed ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`; }
  });
  addEventListener("afterprint", () => {
    for (const details of folded) { details.open = false; }
    folded = [];
  });

  const jumps = { h: "/", p: "/policies", d: "/decisions", m: "/simulate", o: "/held", s: "/stock", a: "/audit", t: "/settings" };
  let wasG = false;
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      const menu = document.querySelector("details.menu[open]");
      if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
    }
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) { return; }
    const link = wasG && jumps[event.key] && document.querySelector(`.side a[href="${jumps[event.key]}"]`);
    wasG = event.key === "g";
    if (link) { link.click(); }
    else if (event.key === "/") { event.preventDefault(); document.querySelector(".search input")?.focus(); }
    else if (event.key === "?") { actions.keys(); }
  });

  // The server is asked for again as long as it is away. One that was started anew does not know this page: the page is read anew, unless that would throw away words that somebody is writing in a form.
  let writes = null;
  document.addEventListener("input", event => { writes = event.target.matches?.("textarea, dialog input") && !event.target.closest(".monaco-editor") ? event.target : writes; });
  document.addEventListener("DOMContentLoaded", () => {
    const told = document.getElementById("components-reconnect-modal");
    new MutationObserver(() => {
      if (told.classList.contains("components-reconnect-rejected") && !(writes?.offsetParent && writes.value)) { location.reload(); }
    }).observe(told, { attributes: true, attributeFilter: ["class"] });
    self.Blazor?.start({ circuit: { reconnectionOptions: { maxRetries: 100_000, retryIntervalMilliseconds: tries => tries < 3 ? 200 : 2000 } } });
  });

  // A dialog that the server wants open is opened as a modal one, so that the browser keeps the focus in it.
  const follow = dialog => {
    const wanted = dialog.dataset.wanted === "true";
    if (wanted && !dialog.open) { dialog.showModal(); } else if (!wanted && dialog.open) { dialog.close(); }
  };
  new MutationObserver(changes => {
    for (const change of changes) {
      if (change.type === "attributes") { follow(change.target); }
      for (const node of change.addedNodes) {
        if (node instanceof Element) { node.querySelectorAll("dialog[data-wanted]").forEach(follow); if (node.matches("dialog[data-wanted]")) { follow(node); } }
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-wanted"] });
  document.addEventListener("cancel", event => {
    const dialog = event.target;
    if (dialog.matches?.("dialog[data-wanted]")) { event.preventDefault(); dialog.querySelector("[data-dismiss]")?.click(); }
  }, true);
})();
