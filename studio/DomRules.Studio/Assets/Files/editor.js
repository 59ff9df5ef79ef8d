// The browser's half of the editor: Monaco on one side, the page's object on the server on the other.
// What is typed goes to the server as changes (from, to, text) on a revision; what others type comes back as changes, and both are carried past each other.

const language = "domrules";
const piece = 5000; // So long a change may be: a circuit takes messages of 32 KB.
const kinds = { Keyword: "Keyword", Snippet: "Snippet", Fact: "Field", Field: "Field", Definition: "Variable", List: "Variable", Parameter: "Constant", Table: "Struct", Code: "EnumMember", Unit: "Unit", Function: "Function",
  Rule: "Method", Step: "Event", Queue: "Folder", Policy: "Class", Module: "Module", Currency: "Unit", Type: "TypeParameter", Event: "Event", Outcome: "EnumMember", Node: "Reference", Property: "Property", Literal: "Value" };
const symbols = { Policy: "Class", Module: "Module", Use: "Module", Field: "Field", List: "Array", Words: "Enum", Queue: "Package", Parameter: "Constant", Assumption: "Constant", Definition: "Variable", Table: "Struct", Block: "Namespace",
  Rule: "Method", Otherwise: "Method", Disabled: "Method", Step: "Event", RankList: "Array", Test: "Function", Check: "Function" };
const colours = ["keyword", "name", "number", "moment", "string", "sign", "comment", "documentation", "foreign", "policy", "definition", "parameter", "table", "fact", "field", "code", "rule", "step", "queue", "check", "function", "node"];

let loading = null;
function load(root) {
  return loading ??= new Promise((done, failed) => {
    self.MonacoEnvironment = { getWorkerUrl: () => `${root}/vs/base/worker/workerMain.js` };
    const script = document.createElement("script");
    script.src = `${root}/vs/loader.js`;
    script.onerror = failed;
    script.onload = () => {
      self.require.config({ paths: { vs: `${root}/vs` } });
      self.require(["vs/editor/editor.main"], () => done(self.monaco), failed);
    };
    document.head.append(script);
  });
}

// Changes of one text, in source order: the same after other changes of that text were made. The server does likewise; what was accepted first stands first where both insert.
export function carried(mine, theirs, standsFirst) {
  const moved = (place, passes) => {
    let at = place;
    for (const { from, to, text } of theirs) {
      if (from > place) { break; }
      at -= Math.min(to, place) - from;
      if (from < place || passes) { at += text.length; }
    }
    return at;
  };
  const made = [];
  const insert = (at, text) => { if (text) { const last = made[made.length - 1]; if (last?.from === at) { last.text += text; } else { made.push({ from: at, to: at, text }); } } };
  const remove = (at, length) => { if (length > 0) { const last = made[made.length - 1]; if (last?.to === at) { last.to += length; } else { made.push({ from: at, to: at + length, text: "" }); } } };
  for (const { from, to, text } of mine) {
    insert(moved(from, !standsFirst), text);
    let start = from;
    for (const other of theirs) {
      if (other.from >= to) { break; }
      if (other.from > start) { remove(moved(start, true), other.from - start); start = other.from; }
      start = Math.max(start, other.to);
    }
    remove(moved(start, true), to - start);
  }
  return made;
}

const escaped = text => text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, "\\$&").replace(/\n/g, "  \n");
const code = text => "```" + language + "\n" + text.replace(/```/g, "'''") + "\n```";

function hex(value) {
  const probe = document.createElement("span");
  probe.style.color = value.trim();
  document.body.append(probe);
  const [r, g, b] = getComputedStyle(probe).color.match(/[\d.]+/g).map(Number);
  probe.remove();
  return "#" + [r, g, b].map(n => Math.round(n).toString(16).padStart(2, "0")).join("");
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function paint(monaco) {
  const styles = getComputedStyle(document.documentElement);
  const token = name => hex(styles.getPropertyValue(`--${name}`));
  const bare = name => token(name).slice(1);
  const [text, muted, accent, good, warn, info, bad, quiet] = ["text", "muted", "accent", "good", "warn", "info", "bad", "quiet"].map(bare);
  const rules = [
    { token: "", foreground: text }, { token: "keyword", foreground: accent, fontStyle: "bold" }, { token: "comment", foreground: muted, fontStyle: "italic" }, { token: "documentation", foreground: muted },
    { token: "string", foreground: good }, { token: "number", foreground: info }, { token: "moment", foreground: info }, { token: "sign", foreground: quiet }, { token: "foreign", foreground: bad },
    { token: "parameter", foreground: warn }, { token: "definition", foreground: warn }, { token: "table", foreground: warn }, { token: "code", foreground: info }, { token: "fact", foreground: text }, { token: "field", foreground: text },
    { token: "rule", foreground: text, fontStyle: "bold" }, { token: "step", foreground: text, fontStyle: "bold" }, { token: "policy", foreground: text, fontStyle: "bold" }, { token: "check", foreground: text, fontStyle: "bold" },
    { token: "queue", foreground: info }, { token: "function", foreground: accent }, { token: "node", foreground: good },
  ];
  monaco.editor.defineTheme("domrules", {
    base: isDark() ? "vs-dark" : "vs", inherit: false, rules,
    colors: {
      "editor.background": token("surface"), "editor.foreground": token("text"), "editorLineNumber.foreground": token("muted"), "editorLineNumber.activeForeground": token("text"), "editor.lineHighlightBackground": token("sunken"),
      "editor.lineHighlightBorder": token("sunken"), "editorCursor.foreground": token("accent"), "editor.selectionBackground": token("focus") + "40", "editor.inactiveSelectionBackground": token("focus") + "26",
      "editor.wordHighlightBackground": token("accent") + "2b", "editor.wordHighlightStrongBackground": token("accent") + "3d", "editorWidget.background": token("raised"), "editorWidget.border": token("line"), "editorWidget.foreground": token("text"),
      "editorHoverWidget.background": token("raised"), "editorHoverWidget.border": token("line-strong"), "editorHoverWidget.foreground": token("text"), "editorSuggestWidget.background": token("raised"), "editorSuggestWidget.border": token("line-strong"),
      "editorSuggestWidget.foreground": token("text"), "editorSuggestWidget.selectedBackground": token("accent-soft"), "editorSuggestWidget.selectedForeground": token("text"), "editorSuggestWidget.highlightForeground": token("accent"),
      "editorSuggestWidget.focusHighlightForeground": token("accent"), "list.hoverBackground": token("sunken"), "list.focusBackground": token("accent-soft"), "list.focusForeground": token("text"), "list.activeSelectionBackground": token("accent-soft"),
      "list.activeSelectionForeground": token("text"), "list.inactiveSelectionBackground": token("sunken"), "list.highlightForeground": token("accent"), "input.background": token("surface"), "input.foreground": token("text"), "input.border": token("line-strong"),
      "editorError.foreground": token("bad"), "editorWarning.foreground": token("warn"), "editorInfo.foreground": token("info"), "editorGutter.background": token("surface"), "editorIndentGuide.background": token("line"), "editorBracketMatch.background": token("accent-soft"),
      "editorBracketMatch.border": token("accent"), "focusBorder": token("focus"), "textLink.foreground": token("accent"), "textLink.activeForeground": token("accent"), "textCodeBlock.background": token("sunken"), "peekView.border": token("accent"),
      "peekViewEditor.background": token("sunken"), "peekViewResult.background": token("surface"), "peekViewTitle.background": token("surface"), "peekViewTitleLabel.foreground": token("text"), "peekViewTitleDescription.foreground": token("muted"),
      "peekViewResult.fileForeground": token("text"), "peekViewResult.lineForeground": token("text"), "peekViewResult.selectionBackground": token("accent-soft"), "peekViewResult.selectionForeground": token("text"), "menu.background": token("raised"),
      "menu.foreground": token("text"), "menu.selectionBackground": token("accent-soft"), "menu.selectionForeground": token("text"), "scrollbarSlider.background": token("quiet") + "33", "scrollbarSlider.hoverBackground": token("quiet") + "55",
      "foreground": token("text"), "descriptionForeground": token("muted"), "quickInput.background": token("raised"), "quickInput.foreground": token("text"), "editorOverviewRuler.border": token("line"), "minimap.background": token("surface"),
    },
  });
  monaco.editor.setTheme("domrules");
}

function speak(monaco, words) {
  if (monaco.languages.getLanguages().some(one => one.id === language)) { return; }
  monaco.languages.register({ id: language, extensions: [".route"] });
  monaco.languages.setLanguageConfiguration(language, {
    comments: { lineComment: "//" }, brackets: [["{", "}"], ["[", "]"], ["(", ")"]], wordPattern: /[\p{L}_][\p{L}\p{N}_]*|\d+/u,
    autoClosingPairs: [{ open: "{", close: "}" }, { open: "[", close: "]" }, { open: "(", close: ")" }, { open: "\"", close: "\"", notIn: ["string", "comment"] }],
    surroundingPairs: [{ open: "{", close: "}" }, { open: "[", close: "]" }, { open: "(", close: ")" }, { open: "\"", close: "\"" }],
    onEnterRules: [{ beforeText: /^\s*\/\/\/.*$/, action: { indentAction: monaco.languages.IndentAction.None, appendText: "/// " } }],
    indentationRules: { increaseIndentPattern: /\{[^}"]*$/, decreaseIndentPattern: /^\s*\}/ },
  });
  // Only until the server says what names mean.
  monaco.languages.setMonarchTokensProvider(language, {
    words,
    tokenizer: { root: [[/\/\/\/.*$/, "documentation"], [/\/\/.*$/, "comment"], [/"([^"\\]|\\.)*"?/, "string"], [/`[^`]*`?/, "name"], [/\d[\d_.:-]*/, "number"], [/[A-Za-z_\u00aa-\uffff][\w\u00aa-\uffff]*/, { cases: { "@words": "keyword", "@default": "name" } }]] },
  });
}

export async function open(host, page, given) {
  const [monaco, unsent] = await Promise.all([load(given.root), import(given.unsent)]);
  speak(monaco, given.words);
  paint(monaco);
  const editor = new Editor(monaco, host, page, given, unsent);
  host.dataset.ready = "yes";
  return editor;
}

class Editor {
  constructor(monaco, host, page, given, left) {
    Object.assign(this, { monaco, host, page, given, left: [], views: new Map(), files: new Map(), revision: given.revision, waiting: [], sent: null, gone: false, isBegun: false, back: [], stuck: [] });
    this.root = host.closest(".editor");
    this.unsent = new left.Unsent(given.account, given.draft);
    this.unsentWords = left;
    this.widget = monaco.editor.create(host, {
      model: null, theme: "domrules", automaticLayout: true, fontSize: 13, lineHeight: 20, fontFamily: getComputedStyle(document.documentElement).getPropertyValue("--mono"), minimap: { enabled: false }, scrollBeyondLastLine: false,
      tabSize: 2, insertSpaces: true, detectIndentation: false, wordWrap: "on", wrappingIndent: "deepIndent", renderLineHighlight: "all", smoothScrolling: false, fixedOverflowWidgets: true, wordBasedSuggestions: false, links: false, occurrencesHighlight: true,
      "semanticHighlighting.enabled": true, unusualLineTerminators: "off", quickSuggestions: { other: true, comments: false, strings: true }, suggest: { showWords: false, snippetsPreventQuickSuggestions: false, preview: false }, lightbulb: { enabled: true },
      padding: { top: 10, bottom: 10 }, readOnly: !given.mayWrite, ariaLabel: "The rules. Control M lets the tabulator leave the text. Alt F1 tells what else there is.", folding: true, foldingStrategy: "auto", showFoldingControls: "mouseover",
      stickyTabStops: true, bracketPairColorization: { enabled: false }, guides: { indentation: false }, overviewRulerBorder: false, hover: { delay: 250 }, accessibilityPageSize: 20, scrollbar: { useShadows: false, verticalScrollbarSize: 10, horizontalScrollbarSize: 10 },
    });
    for (const file of given.files) { this.add(file); }
    this.provide();
    this.listen();
    this.show(given.file, null, Math.max(given.line, 1), given.line > 0);
  }

  uri(name) { return this.monaco.Uri.from({ scheme: "draft", path: "/" + name }); }
  name(uri) { return uri.path.slice(1); }
  file(name) { return this.files.get(name); }

  add({ name, text, isForeign }) {
    const old = this.monaco.editor.getModel(this.uri(name));
    old?.dispose();
    const model = this.monaco.editor.createModel(text, name.endsWith(".route") ? language : "plaintext", this.uri(name));
    const file = { name, model, isForeign, isMuted: false };
    this.files.set(name, file);
    model.onDidChangeContent(event => { if (!file.isMuted) { this.changed(file, event.changes); } });
    if (model.getValue() !== text) { this.changed(file, [{ rangeOffset: 0, rangeLength: text.length, text: model.getValue() }]); }
  }

  remove(name) {
    const file = this.file(name);
    if (!file) { return; }
    this.files.delete(name);
    this.views.delete(name);
    if (this.widget.getModel() === file.model) { this.show([...this.files.keys()][0]); }
    file.model.dispose();
  }

  // What was typed

  changed(file, changes) {
    const inOrder = changes.map(c => ({ from: c.rangeOffset, to: c.rangeOffset + c.rangeLength, text: c.text })).sort((a, b) => a.from - b.from);
    for (const group of cut(inOrder)) { if (!this.joins(file.name, group)) { this.waiting.push({ key: newKey(), file: file.name, changes: group }); } }
    this.lastKey = performance.now();
    this.tell();
    this.send();
  }

  // What is typed on behind a change that was not sent yet belongs to it.
  joins(file, changes) {
    const last = this.waiting[this.waiting.length - 1];
    const [one, before] = [changes[0], last?.changes[0]];
    const follows = this.unsent.mayJoin && last?.file === file && last.base === undefined && !last.isLeft && changes.length === 1 && last.changes.length === 1 && one.from === one.to && one.from === before.from + before.text.length && before.text.length + one.text.length <= piece;
    if (follows) { before.text += one.text; }
    return follows;
  }

  // One change is on its way at a time; under its key it counts once, however often it is sent.
  async send() {
    if (this.sent || this.waiting.length === 0 || this.gone || !this.isBegun || this.isRefused) { return; }
    const mine = this.sent = this.waiting.shift();
    this.tell();
    let answer = "away";
    try { answer = await this.page.invokeMethodAsync("Changed", mine.key, mine.file, mine.base ?? this.revision, mine.changes); } catch { /* The circuit is away. */ }
    if (this.gone || answer === "taken") { return; }
    if (answer !== "away") { this.refused(answer); return; }
    this.isAway = true;
    this.tell();
    setTimeout(() => { if (this.sent === mine) { this.again(); } }, 1500);
  }

  again() {
    if (this.gone || !this.sent) { return; }
    this.waiting.unshift(this.sent);
    this.sent = null;
    this.send();
  }

  // The draft will not take it: nothing is typed on until it was read anew. What only has to wait, or be carried from further back, stays as it is; the rest is shown then.
  refused(why) {
    this.isRefused = true;
    this.widget.updateOptions({ readOnly: true });
    if (why !== "later") { this.pending.forEach(one => this.lost(one, why)); this.waiting = []; this.sent = null; }
    this.tell();
    this.tellLeft();
  }

  // The server took what was sent under this key; the draft is at this revision.
  taken(revision, key) {
    if (this.sent?.key !== key) { return; }
    if (revision > this.revision + 1) { this.anew(); return; }
    this.revision = Math.max(this.revision, revision);
    this.sent = null;
    this.isAway = false;
    this.tell();
    this.send();
  }

  // Something was told while nobody heard: the draft is read anew, and what is not in it yet is put back then.
  anew() { if (!this.gone) { this.gone = true; this.keep(); location.reload(); } }

  // Somebody else changed a file; the draft is at this revision. Under a key from here it is what a page that is gone had sent.
  news(revision, name, changes, key) {
    if (revision <= this.revision) { return; }
    if (revision > this.revision + 1) { this.anew(); return; }
    if (this.pending[0]?.key === key) {
      this.revision = revision;
      if (this.sent) { this.sent = null; } else { this.waiting.shift(); }
      this.tell();
      this.send();
      return;
    }
    let theirs = changes;
    const past = mine => { if (mine.file === name && mine.base === undefined) { const kept = carried(mine.changes, theirs, false); theirs = carried(theirs, mine.changes, true); mine.changes = kept; } };
    if (this.sent) { past(this.sent); }
    this.waiting.forEach(past);
    this.revision = revision;
    const file = this.file(name);
    if (file) { this.put(file, theirs); }
    this.keep();
    this.standing(); // The caret may be carried along without its line or column changing.
  }

  // Somebody added a file, removed one, or gave one another name.
  filed(revision, deed, name, text, to, key) {
    if (revision <= this.revision) { return; }
    if (revision > this.revision + 1) { this.anew(); return; }
    const before = this.revision;
    this.revision = revision;
    if (deed === "Add") {
      const from = this.sent?.key === key ? this.sent.file : null;
      this.add({ name, text, isForeign: false });
      if (this.wished === name) { this.wish(name); }
      // What was typed brought the file back: what was typed on behind it belongs there.
      for (const mine of this.waiting.filter(one => one.file === from)) { mine.file = name; this.put(this.file(name), mine.changes); }
      if (from !== null && this.removedFrom === from) { this.show(name); }
    } else if (deed === "Remove") {
      const first = this.sent?.file === name ? null : this.waiting.find(one => one.file === name);
      if (first) { first.base = before; } // Sent as of before, it brings the file back.
      this.removedFrom = this.widget.getModel() === this.file(name)?.model ? name : null;
      this.remove(name);
    } else {
      const isShown = this.widget.getModel() === this.file(name)?.model, view = isShown ? this.widget.saveViewState() : this.views.get(name);
      if (view) { this.views.set(to, view); }
      for (const mine of [this.sent, ...this.waiting]) { if (mine?.file === name) { mine.file = to; } }
      this.add({ name: to, text: this.file(name)?.model.getValue() ?? text, isForeign: false });
      if (isShown) { this.show(to); }
      this.remove(name);
    }
    this.keep();
  }

  // What a page that is gone had typed

  get pending() { return this.sent ? [this.sent, ...this.waiting] : this.waiting; }

  keep() { this.unsent.keep(this.revision, this.pending, this.stuck); }

  // Sends nothing before this: what windows that are gone have left is put in first.
  async begin() {
    if (this.given.mayWrite) { await this.unsent.left(entry => this.takeUp(entry)); }
    this.isBegun = true;
    this.tellLeft();
    this.tell();
    this.send();
  }

  async takeUp({ revision, changes, stuck }) {
    this.stuck.push(...stuck);
    changes.forEach(one => { one.isLeft = true; });
    const steps = await this.since(revision);
    const lost = one => this.lost(one, "the file was removed meanwhile");
    if (!steps) { changes.forEach(one => this.lost(one, "the draft has gone on too far since")); }
    else {
      for (const step of steps) { changes = this.unsentWords.carriedOver(changes, step, carried, lost); }
      const before = this.pending.map(one => ({ file: one.file, changes: one.changes })), broken = new Set();
      for (const one of changes) { if (broken.has(one.file) || !this.putBack(one, before)) { broken.add(one.file); this.lost(one, "the file is another one now"); } }
    }
    this.keep();
  }

  // The steps between a revision and what is shown; null: they are kept no more.
  async since(revision) {
    for (let i = 0; i < 50 && revision > this.revision; i++) { await new Promise(next => setTimeout(next, 100)); }
    let steps = [];
    while (revision < this.revision && !(steps?.[steps.length - 1]?.revision >= this.revision)) {
      steps = await this.page.invokeMethodAsync("Since", revision);
      if (!steps) { return null; }
    }
    return revision > this.revision ? null : steps.filter(step => step.revision <= this.revision);
  }

  putBack(mine, before) {
    for (const own of before.filter(one => one.file === mine.file)) {
      const moved = carried(mine.changes, own.changes, false);
      own.changes = carried(own.changes, mine.changes, true);
      mine.changes = moved;
    }
    const file = this.file(mine.file);
    if (!file || file.isForeign || mine.base !== undefined || mine.changes.some(one => one.to > file.model.getValueLength())) { return false; }
    if (mine.changes.length === 0) { return true; }
    file.isMuted = true;
    try { file.model.pushEditOperations([], this.edits(file, mine.changes), () => null); } finally { file.isMuted = false; }
    this.waiting.push(mine);
    this.back.push(mine.file);
    return true;
  }

  lost({ file, changes }, why) {
    const text = changes.map(one => one.text).join("\n");
    const last = this.stuck[this.stuck.length - 1];
    if (text.trim().length === 0) { return; }
    if (last?.file === file && last.why === why) { last.text += text; } else { this.stuck.push({ file, text, why }); }
  }

  tellLeft() {
    const place = this.root?.querySelector("[data-left]");
    if (place) { this.unsentWords.tellOf(place, { back: this.back, stuck: this.stuck, waits: !this.given.mayWrite && this.unsent.any() }, what => this.drop(what)); }
  }

  drop(what) {
    if (what === "back") { this.back = []; } else { this.stuck = this.stuck.filter(one => one !== what); }
    this.keep();
    this.tellLeft();
    this.widget.focus();
  }

  // Changes of the model that are nobody's here: they are not sent, and the undo of what was typed here goes past them.
  put(file, changes) {
    if (changes.length === 0) { return; }
    file.isMuted = true;
    try { file.model.applyEdits(this.edits(file, changes)); } finally { file.isMuted = false; }
  }

  edits(file, changes) { return changes.map(c => ({ range: this.range(file.model, c.from, c.to), text: c.text, forceMoveMarkers: false })); }

  // Changes that this person made beside the text: in a form, by a fix. They can be undone, and are sent like what is typed. The server made them without what was typed and is not with it yet.
  apply(files) {
    for (let { file: name, changes } of files) {
      const file = this.file(name);
      if (!file || file.isForeign) { continue; }
      for (const mine of this.pending) { if (mine.file === name && mine.base === undefined) { changes = carried(changes, mine.changes, true); } }
      if (this.widget.getModel() === file.model) { this.widget.pushUndoStop(); this.widget.executeEdits("page", this.edits(file, changes)); this.widget.pushUndoStop(); }
      else { file.model.pushEditOperations([], this.edits(file, changes), () => null); }
    }
  }

  get isSettled() { return !this.sent && this.waiting.length === 0; }

  tell() {
    this.keep();
    const isOut = isAway() || this.isAway;
    const state = isOut ? "out" : this.isSettled ? "saved" : "saving";
    if (this.root && this.root.dataset.saving !== state) { this.root.dataset.saving = state; }
  }

  // What the server knows

  async ask(method, model, ...rest) {
    const file = this.file(this.name(model.uri));
    if (this.gone || !file || !file.name.endsWith(".route")) { return null; }
    // Both sides mean the same text once everything that was typed is with the server.
    for (let i = 0; i < 200 && !this.isSettled; i++) { await new Promise(next => setTimeout(next, 5)); }
    const version = model.getVersionId();
    try {
      const answer = await this.page.invokeMethodAsync(method, file.name, ...rest);
      return !model.isDisposed() && model.getVersionId() === version ? answer : null;
    } catch { return null; }
  }

  range(model, from, to) {
    const [start, end] = [model.getPositionAt(from), model.getPositionAt(to)];
    return new this.monaco.Range(start.lineNumber, start.column, end.lineNumber, end.column);
  }

  place = ({ file, from, to }) => { const model = this.file(file)?.model; return model && { uri: model.uri, range: this.range(model, from, to) }; };

  changesOf(files) {
    return { edits: files.flatMap(({ file, changes }) => { const model = this.file(file)?.model; return model ? changes.map(c => ({ resource: model.uri, textEdit: { range: this.range(model, c.from, c.to), text: c.text }, versionId: undefined })) : []; }) };
  }

  provide() {
    const { monaco } = this;
    const on = (register, provider) => this.left.push(monaco.languages[register](language, provider));
    on("registerCompletionItemProvider", {
      triggerCharacters: [".", "{", "\""],
      provideCompletionItems: async (model, position) => {
        const offers = await this.ask("Complete", model, model.getOffsetAt(position));
        return { suggestions: (offers ?? []).map(o => ({
          label: o.label, kind: monaco.languages.CompletionItemKind[kinds[o.kind] ?? "Text"], insertText: o.insert, sortText: o.sort, filterText: o.label, detail: o.detail ?? undefined, documentation: o.documentation ? { value: escaped(o.documentation) } : undefined,
          insertTextRules: o.kind === "Snippet" ? monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet : undefined, range: this.range(model, o.from, o.to),
        })) };
      },
    });
    on("registerHoverProvider", {
      provideHover: async (model, position) => {
        const hover = await this.ask("Hover", model, model.getOffsetAt(position));
        if (!hover) { return null; }
        const parts = [code(hover.title), ...hover.lines.map(escaped)];
        if (hover.documentation) { parts.push(escaped(hover.documentation)); }
        if (hover.live) { parts.push("**In the simulated order:** " + escaped(hover.live)); }
        return { range: this.range(model, hover.from, hover.to), contents: [{ value: parts.join("\n\n"), isTrusted: false, supportHtml: false }] };
      },
    });
    on("registerDefinitionProvider", { provideDefinition: async (model, position) => ((await this.ask("Definitions", model, model.getOffsetAt(position))) ?? []).map(this.place).filter(Boolean) });
    on("registerReferenceProvider", { provideReferences: async (model, position) => ((await this.ask("References", model, model.getOffsetAt(position))) ?? []).map(this.place).filter(Boolean) });
    on("registerRenameProvider", {
      resolveRenameLocation: async (model, position) => {
        const place = await this.ask("RenamePlace", model, model.getOffsetAt(position));
        return place ? { range: this.range(model, place.from, place.to), text: model.getValue().slice(place.from, place.to) } : { range: new monaco.Range(position.lineNumber, position.column, position.lineNumber, position.column), text: "", rejectReason: "Nothing that can be renamed stands here." };
      },
      provideRenameEdits: async (model, position, name) => {
        const answer = await this.ask("Rename", model, model.getOffsetAt(position), name);
        if (!answer) { return { edits: [], rejectReason: "The text changed meanwhile. Try again." }; }
        if (answer.refusal) { return { edits: [], rejectReason: answer.refusal }; }
        if (answer.note) { this.say(answer.note); }
        return this.changesOf(answer.changes);
      },
    });
    on("registerCodeActionProvider", {
      provideCodeActions: async (model, range, context) => {
        const from = model.getOffsetAt(range.getStartPosition()), to = model.getOffsetAt(range.getEndPosition());
        const mends = (await this.ask("Fixes", model, from, to)) ?? [];
        return { actions: mends.map(m => ({ title: m.title, kind: "quickfix", isPreferred: m.isSafe, diagnostics: context.markers.filter(k => (k.code?.value ?? k.code) === m.code), edit: this.changesOf(m.changes) })), dispose() {} };
      },
    }, { providedCodeActionKinds: ["quickfix"] });
    on("registerDocumentFormattingEditProvider", { provideDocumentFormattingEdits: async model => ((await this.ask("Format", model)) ?? []).map(c => ({ range: this.range(model, c.from, c.to), text: c.text })) });
    on("registerFoldingRangeProvider", {
      provideFoldingRanges: async model => ((await this.ask("Folds", model)) ?? []).map(f => ({ start: f.first, end: f.last, kind: f.isComment ? monaco.languages.FoldingRangeKind.Comment : undefined })),
    });
    on("registerDocumentSymbolProvider", {
      provideDocumentSymbols: async model => ((await this.ask("Outline", model)) ?? []).map(part => this.symbol(model, part)),
    });
    on("registerDocumentRangeSemanticTokensProvider", {
      getLegend: () => ({ tokenTypes: colours, tokenModifiers: ["declaration"] }),
      provideDocumentRangeSemanticTokens: async (model, range) => {
        const numbers = await this.ask("Colours", model, model.getOffsetAt(range.getStartPosition()), model.getOffsetAt(range.getEndPosition()));
        if (numbers) { this.host.dataset.coloured = "yes"; }
        return numbers ? { data: new Uint32Array(numbers) } : null;
      },
    });
    this.left.push(this.widget._codeEditorService.registerCodeEditorOpenHandler(async (input, source) => {
      if (source !== this.widget || input.resource.scheme !== "draft") { return null; }
      const at = input.options?.selection;
      this.show(this.name(input.resource), null, at?.startLineNumber, true, at?.startColumn);
      return this.widget;
    }));
  }

  symbol(model, part) {
    return { name: part.name, detail: part.detail, kind: this.monaco.languages.SymbolKind[symbols[part.kind] ?? "Null"], tags: [], range: this.range(model, part.from, part.to), selectionRange: this.range(model, part.nameFrom, Math.max(part.nameFrom, Math.min(part.nameTo, part.to))), children: part.children.map(child => this.symbol(model, child)) };
  }

  // What is wrong, in all files

  mark(markers, milliseconds) {
    const { monaco } = this;
    for (const file of this.files.values()) {
      const own = markers.filter(m => m.file === file.name && m.to <= file.model.getValueLength());
      monaco.editor.setModelMarkers(file.model, "domrules", own.map(m => {
        const range = this.range(file.model, m.from, Math.max(m.to, Math.min(m.from + 1, file.model.getValueLength())));
        return { ...range, severity: m.severity === "Error" ? monaco.MarkerSeverity.Error : m.severity === "Warning" ? monaco.MarkerSeverity.Warning : monaco.MarkerSeverity.Info, message: m.message,
          code: { value: m.code, target: monaco.Uri.parse(`${location.origin}/diagnostics/${m.code}`) },
          relatedInformation: m.related.flatMap(r => { const place = this.place(r); return place ? [{ resource: place.uri, message: r.text, ...place.range }] : []; }) };
      }));
    }
    this.host.dataset.checked = String((Number(this.host.dataset.checked) || 0) + 1);
    this.host.dataset.latency = this.lastKey ? String(Math.round(performance.now() - this.lastKey)) : "";
    this.host.dataset.checking = String(milliseconds);
  }

  // Where one is

  show(name, offset, line, focus = true, column = 1) {
    const file = this.file(name) ?? this.files.values().next().value;
    if (!file) { return; }
    const before = this.widget.getModel();
    if (before !== file.model) {
      if (before && !before.isDisposed()) { this.views.set(this.name(before.uri), this.widget.saveViewState()); }
      this.widget.setModel(file.model);
      this.widget.updateOptions({ readOnly: !this.given.mayWrite || file.isForeign });
      const view = this.views.get(name);
      if (view) { this.widget.restoreViewState(view); }
    }
    for (const tab of this.root?.querySelectorAll("[data-file]") ?? []) { tab.setAttribute("aria-current", tab.dataset.file === file.name ? "true" : "false"); }
    const position = offset !== null && offset !== undefined ? file.model.getPositionAt(offset) : line ? { lineNumber: Math.min(line, file.model.getLineCount()), column } : null;
    if (position) {
      this.widget.setPosition(position);
      this.widget.revealPositionInCenter(position);
      const mark = new this.monaco.Range(position.lineNumber, 1, position.lineNumber, 1);
      this.flash = this.widget.deltaDecorations(this.flash ?? [], focus || line ? [{ range: mark, options: { isWholeLine: true, className: "came-here" } }] : []);
    }
    if (focus) { this.widget.focus(); }
    this.standing();
  }

  // Shows a file that may still be on its way; not before a dialog that was closed just now gave the focus back.
  wish(name) {
    this.wished = name;
    const go = () => { if (document.querySelector("dialog[open]")) { requestAnimationFrame(go); } else if (this.file(name) && !this.gone) { this.show(name); } };
    setTimeout(go);
  }

  standing() {
    clearTimeout(this.standingSoon);
    this.standingSoon = setTimeout(() => {
      const model = this.widget.getModel();
      if (this.gone || !model) { return; }
      const position = this.widget.getPosition(), name = this.name(model.uri);
      const address = new URL(location.href);
      address.searchParams.set("file", name);
      address.searchParams.set("line", position.lineNumber);
      history.replaceState(history.state, "", address);
      this.page.invokeMethodAsync("Standing", name, model.getOffsetAt(position), position.lineNumber).catch(() => {});
    }, 120);
  }

  address(name, value) {
    const address = new URL(location.href);
    address.searchParams.set(name, value);
    history.replaceState(history.state, "", address);
  }

  listen() {
    // In a browser Monaco leaves the first to the browser's own tools, and has the second on other keys under Linux.
    const { KeyCode, KeyMod } = this.monaco, runs = action => () => this.widget.getAction(action)?.run();
    this.widget.addCommand(KeyCode.F12, runs("editor.action.revealDefinition"));
    this.widget.addCommand(KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF, runs("editor.action.formatDocument"));
    const own = (target, kind, does, options) => { target.addEventListener(kind, does, options); this.left.push({ dispose: () => target.removeEventListener(kind, does, options) }); };
    this.left.push(this.widget.onDidChangeCursorPosition(() => this.standing()));
    this.left.push(this.widget.onDidChangeModelContent(() => { if (this.flash?.length) { this.flash = this.widget.deltaDecorations(this.flash, []); } }));
    const theme = new MutationObserver(() => paint(this.monaco));
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    const out = new MutationObserver(() => { this.tell(); if (!isAway()) { this.again(); } this.send(); });
    const modal = document.getElementById("components-reconnect-modal");
    if (modal) { out.observe(modal, { attributes: true, attributeFilter: ["class"] }); }
    this.left.push({ dispose: () => { theme.disconnect(); out.disconnect(); } });
    own(matchMedia("(prefers-color-scheme: dark)"), "change", () => paint(this.monaco));
    own(this.root, "click", event => {
      const to = event.target.closest("[data-goto]");
      if (to) { this.show(to.dataset.inFile ?? this.name(this.widget.getModel().uri), Number(to.dataset.goto)); return; }
      const tab = event.target.closest("[data-file]");
      if (tab) { this.show(tab.dataset.file); return; }
      const action = event.target.closest("[data-editor]")?.dataset.editor;
      if (action) { this.widget.focus(); this.widget.getAction(action)?.run(); }
    });
    own(this.root, "keydown", event => {
      const member = event.target.closest?.("[data-member]");
      if (member && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) { event.preventDefault(); this.move(member, event.key === "ArrowUp" ? -1 : 1); }
      else if (member && (event.key === "ArrowUp" || event.key === "ArrowDown") && !event.ctrlKey && !event.shiftKey) {
        event.preventDefault();
        const all = [...this.root.querySelectorAll(".outline [data-goto]")].filter(one => one.offsetParent);
        all[all.indexOf(member) + (event.key === "ArrowUp" ? -1 : 1)]?.focus();
      }
    });
    own(this.root, "dragstart", event => { const member = event.target.closest?.("[data-member]"); if (member) { this.dragged = member; event.dataTransfer.effectAllowed = "move"; event.dataTransfer.setData("text/plain", member.dataset.member); } });
    own(this.root, "dragover", event => { const member = event.target.closest?.("[data-member]"); if (this.dragged && member?.closest("ul") === this.dragged.closest("ul")) { event.preventDefault(); } });
    own(this.root, "drop", event => {
      const member = event.target.closest?.("[data-member]");
      if (!this.dragged || !member || member === this.dragged) { return; }
      event.preventDefault();
      const all = [...member.closest("ul").querySelectorAll("[data-member]")];
      this.move(this.dragged, all.indexOf(member) - all.indexOf(this.dragged));
      this.dragged = null;
    });
    own(self, "beforeunload", event => { if (!this.isSettled && !this.unsent.isSafe) { event.preventDefault(); } });
  }

  async move(member, by) {
    if (by === 0 || !this.given.mayWrite) { return; }
    const name = member.dataset.member;
    await this.page.invokeMethodAsync("Move", this.name(this.widget.getModel().uri), Number(member.dataset.goto), by);
    const found = [...this.root.querySelectorAll("[data-member]")].find(one => one.dataset.member === name);
    found?.focus();
  }

  // Others in the draft: where they stand
  people(carets) {
    for (const file of this.files.values()) {
      const own = carets.filter(c => c.file === file.name).map(c => ({
        range: this.range(file.model, Math.min(c.offset, file.model.getValueLength()), Math.min(c.offset, file.model.getValueLength())),
        options: { showIfCollapsed: true, className: `caret-of caret-${c.colour}`, hoverMessage: { value: escaped(c.name) }, after: { content: ` ${c.name} `, inlineClassName: `name-of caret-${c.colour}` }, stickiness: 1 },
      }));
      file.carets = file.model.deltaDecorations(file.carets ?? [], own);
    }
  }

  say(text) {
    const told = this.root?.querySelector("[data-told-here]");
    if (told) { told.textContent = text; }
  }

  run(action) { this.widget.focus(); return this.widget.getAction(action)?.run(); }
  focus() { this.widget.focus(); }

  close() {
    this.gone = true;
    this.unsent.close();
    for (const one of this.left) { one.dispose(); }
    this.widget.dispose();
    for (const file of this.files.values()) { file.model.dispose(); }
  }
}

const newKey = () => crypto.randomUUID?.() ?? String(Math.random());
const isAway = () => ["show", "failed", "rejected"].some(state => document.getElementById("components-reconnect-modal")?.classList.contains(`components-reconnect-${state}`));

// Where a piece ends: never amidst a character.
const end = (text, from) => { const to = Math.min(from + piece, text.length); return to < text.length && /[\uD800-\uDBFF]/.test(text[to - 1]) ? to - 1 : to; };

// A change that is too long for one message goes in pieces, each on the one before.
function cut(changes) {
  if (changes.reduce((sum, c) => sum + c.text.length + 40, 0) <= piece) { return [changes]; }
  const groups = [];
  let shift = 0;
  for (const change of changes) {
    const at = change.from + shift, first = end(change.text, 0);
    groups.push([{ from: at, to: change.to + shift, text: change.text.slice(0, first) }]);
    for (let i = first; i < change.text.length; i = end(change.text, i)) { groups.push([{ from: at + i, to: at + i, text: change.text.slice(i, end(change.text, i)) }]); }
    shift += change.text.length - (change.to - change.from);
  }
  return groups;
}
