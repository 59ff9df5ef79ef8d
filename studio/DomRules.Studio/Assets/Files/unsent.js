// What was typed and is not in the draft yet, kept in the browser: neither a killed server nor a page that is loaded anew loses it.
// An entry is of one account, one draft and one window. While its window lives it holds a lock, so that another one takes only what was left behind.

const prefix = "domrules.unsent.";
const most = 2_000_000; // Characters of one entry; a browser keeps some five million in all.
const kept = 30 * 24 * 60 * 60 * 1000;

const isStale = text => { try { return !(JSON.parse(text).at > Date.now() - kept); } catch { return true; } };

function shelf() {
  // Without locks (no TLS) a window cannot know whether another one lives, and minds its own.
  try { return navigator.locks ? localStorage : sessionStorage; } catch { return null; }
}

export class Unsent {
  constructor(account, draft) {
    this.of = `${prefix}${account}.${draft}.`;
    this.key = this.of + Math.random().toString(36).slice(2);
    this.shelf = shelf();
    this.isSafe = true;
    this.isEmpty = true;
    this.sweep();
    this.lock(this.key, {}, () => new Promise(done => { this.release = done; }));
  }

  get mayJoin() { return Boolean(navigator.locks); }

  // Changes on a revision, one after the other, and what no draft would take.
  keep(revision, changes, stuck) {
    if (changes.length === 0 && stuck.length === 0) {
      if (!this.isEmpty) { this.shelf?.removeItem(this.key); }
      this.isSafe = this.isEmpty = true;
      return;
    }
    const text = JSON.stringify({ at: Date.now(), revision, changes, stuck });
    try {
      if (text.length > most) { throw new Error("too much"); }
      this.shelf.setItem(this.key, text);
      this.isSafe = true;
      this.isEmpty = false;
    } catch { this.isSafe = false; }
  }

  // Gives what windows that are gone have left, the oldest first; what was taken is on another entry by then.
  async left(take) {
    const entries = this.mine().map(key => ({ key, ...JSON.parse(this.shelf.getItem(key)) })).sort((a, b) => a.at - b.at);
    for (const entry of entries) {
      const take1 = async () => { if (this.shelf.getItem(entry.key)) { await take(entry); this.shelf.removeItem(entry.key); } };
      try { await this.lock(entry.key, { signal: AbortSignal.timeout(1000) }, take1); } catch (gone) { if (gone.name !== "TimeoutError" && gone.name !== "AbortError") { throw gone; } }
    }
  }

  any() { return this.mine().length > 0; }

  close() { this.release?.(); }

  mine() { return this.shelf ? Object.keys(this.shelf).filter(key => key.startsWith(this.of) && key !== this.key) : []; }

  sweep() {
    for (const key of this.shelf ? Object.keys(this.shelf) : []) { if (key.startsWith(prefix) && isStale(this.shelf.getItem(key))) { this.shelf.removeItem(key); } }
  }

  lock(key, how, what) { return navigator.locks ? navigator.locks.request(key, how, what) : key === this.key ? null : what(); }
}

// What was left, carried over a step that the draft made since. A change that is in the draft already is dropped; one of a file that is gone is told to `lost`.
export function carriedOver(changes, step, carried, lost) {
  const rest = changes.filter(one => one.key !== step.key);
  if (rest.length < changes.length || step.deed === "Add") { return rest; }
  if (step.deed === "Edit") {
    let theirs = step.changes;
    for (const mine of rest.filter(one => one.file === step.file)) {
      const moved = carried(mine.changes, theirs, false);
      theirs = carried(theirs, mine.changes, true);
      mine.changes = moved;
    }
    return rest;
  }
  if (step.deed === "Rename") { return rest.map(one => one.file === step.file ? { ...one, file: step.to } : one); }
  rest.filter(one => one.file === step.file).forEach(lost);
  return rest.filter(one => one.file !== step.file);
}

// What the person is told of it, above the text.
export function tellOf(place, { back, stuck, waits }, drop) {
  const element = (name, words, parts = []) => { const made = document.createElement(name); if (words) { made.textContent = words; } made.append(...parts); return made; };
  const button = (words, does) => { const made = element("button", words); made.type = "button"; made.className = "small-text"; made.addEventListener("click", does); return made; };
  const notice = (tone, parts) => { const made = element("div", "", [element("div", "", parts)]); made.className = `notice ${tone} left-behind`; made.setAttribute("role", tone === "warn" ? "alert" : "status"); return made; };
  const all = [];
  if (waits) { all.push(notice("warn", [element("p", "What you typed here and what could not be saved waits in this browser until you may write in the draft again.")])); }
  if (back.length > 0) {
    all.push(notice("good", [element("p", `What you typed and what was not saved yet has been put back, in ${[...new Set(back)].join(", ")}.`), button("Hide", () => drop("back"))]));
  }
  for (const one of stuck) {
    const text = element("pre", one.text);
    text.tabIndex = 0;
    const copy = button("Copy", async () => { await navigator.clipboard.writeText(one.text); copy.textContent = "Copied"; });
    all.push(notice("warn", [element("p", `This was typed in ${one.file} and could not be saved: ${one.why}`), text, element("div", "", [copy, button("Throw it away", () => drop(one))])]));
  }
  place.replaceChildren(...all);
  place.hidden = all.length === 0;
}
