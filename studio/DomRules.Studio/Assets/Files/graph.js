// Moves and enlarges the picture of a rule graph, and walks from rule to rule with the keys. The picture itself comes from the server.
(() => {
  const least = 0.08, most = 2.5, step = 1.25, pan = 60;
  const places = new WeakMap();
  const shown = new WeakMap();

  const worldOf = canvas => canvas.querySelector(".world");
  const clamp = scale => Math.min(most, Math.max(least, scale));

  const put = (canvas, place) => {
    places.set(canvas, place);
    const world = worldOf(canvas);
    world?.setAttribute("transform", `translate(${place.x} ${place.y}) scale(${place.scale})`);
    // From afar the names of the blocks grow, as on a map.
    canvas.style.setProperty("--scale", place.scale);
    canvas.dataset.far = place.scale < 0.5 ? "yes" : "no";
  };

  const fit = canvas => {
    const [width, height] = [Number(canvas.dataset.width), Number(canvas.dataset.height)];
    const scale = clamp(Math.min(canvas.clientWidth / width, canvas.clientHeight / height, 1.2));
    put(canvas, { scale, x: Math.max(0, (canvas.clientWidth - width * scale) / 2), y: Math.max(0, (canvas.clientHeight - height * scale) / 2) });
  };

  // A picture that would be too small to be read begins at its upper left corner.
  const begin = canvas => {
    fit(canvas);
    if (places.get(canvas).scale < 0.45) { put(canvas, { scale: 0.6, x: 0, y: -20 }); }
  };

  // What is chosen comes into sight, large enough to be read, with room for what leads to it.
  const center = (canvas, box, scale) => {
    const area = box.getBBox();
    put(canvas, { scale, x: canvas.clientWidth * 0.7 - (area.x + area.width / 2) * scale, y: canvas.clientHeight / 2 - (area.y + area.height / 2) * scale });
  };

  const isInSight = (canvas, box) => {
    const [all, one] = [canvas.getBoundingClientRect(), box.getBoundingClientRect()];
    return one.left >= all.left && one.right <= all.right && one.top >= all.top && one.bottom <= all.bottom;
  };

  const zoom = (canvas, factor, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) => {
    const place = places.get(canvas) ?? { scale: 1, x: 0, y: 0 };
    const scale = clamp(place.scale * factor);
    put(canvas, { scale, x: x - (x - place.x) * scale / place.scale, y: y - (y - place.y) * scale / place.scale });
  };

  const move = (canvas, dx, dy) => {
    const place = places.get(canvas) ?? { scale: 1, x: 0, y: 0 };
    put(canvas, { ...place, x: place.x + dx, y: place.y + dy });
  };

  // A picture that is new, of another size, or with another box in question is placed anew.
  const look = canvas => {
    const { at, width, height } = canvas.dataset;
    const before = shown.get(canvas);
    const box = at ? document.getElementById(at) : null;
    if (!worldOf(canvas) || (before && before.at === at && before.width === width && before.height === height)) { return; }
    shown.set(canvas, { at, width, height });
    const isOther = !before || before.width !== width || before.height !== height;
    if (isOther) { begin(canvas); }
    if (box && (isOther || !isInSight(canvas, box))) { center(canvas, box, Math.max(places.get(canvas).scale, 0.9)); }
  };

  new MutationObserver(() => document.querySelectorAll(".graph-canvas").forEach(look))
    .observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-at", "data-width", "data-height"] });

  document.addEventListener("wheel", event => {
    const canvas = event.target.closest?.(".graph-canvas");
    if (!canvas) { return; }
    event.preventDefault();
    const all = canvas.getBoundingClientRect();
    zoom(canvas, Math.exp(-event.deltaY * 0.0015), event.clientX - all.left, event.clientY - all.top);
  }, { passive: false });

  let drag = null;
  document.addEventListener("pointerdown", event => {
    const canvas = event.target.closest?.(".graph-canvas");
    if (canvas && event.button === 0 && !event.target.closest(".zoom")) { drag = { canvas, x: event.clientX, y: event.clientY, way: 0 }; }
  });
  document.addEventListener("pointermove", event => {
    if (!drag) { return; }
    move(drag.canvas, event.clientX - drag.x, event.clientY - drag.y);
    drag.way += Math.abs(event.clientX - drag.x) + Math.abs(event.clientY - drag.y);
    drag.canvas.classList.toggle("moving", drag.way > 4);
    [drag.x, drag.y] = [event.clientX, event.clientY];
  });
  let wasDragged = false;
  document.addEventListener("pointerup", () => {
    wasDragged = (drag?.way ?? 0) > 4;
    drag?.canvas.classList.remove("moving");
    drag = null;
  });
  document.addEventListener("dragstart", event => { if (event.target.closest?.(".graph-canvas")) { event.preventDefault(); } });
  // Letting go of a rule after moving the picture does not open it.
  document.addEventListener("click", event => {
    if (wasDragged && event.target.closest?.(".graph-canvas")) { event.preventDefault(); event.stopPropagation(); }
    wasDragged = false;
    const button = event.target.closest?.("[data-zoom]");
    const canvas = button?.closest(".graph-canvas");
    if (!canvas) { return; }
    if (button.dataset.zoom === "fit") { fit(canvas); } else { zoom(canvas, button.dataset.zoom === "in" ? step : 1 / step); }
  }, true);

  const walk = (canvas, way) => {
    const rules = [...canvas.querySelectorAll("a.rule")];
    const chosen = rules.indexOf(document.activeElement.closest?.("a.rule"));
    const from = chosen >= 0 ? chosen : rules.findIndex(rule => rule.getAttribute("aria-current") === "true") - (way > 0 ? 0 : 1);
    const next = rules[Math.min(rules.length - 1, Math.max(0, chosen < 0 && from < 0 ? 0 : from + way))];
    if (!next) { return; }
    next.focus({ preventScroll: true });
    if (!isInSight(canvas, next)) { center(canvas, next, Math.max(places.get(canvas)?.scale ?? 1, 0.6)); }
  };

  const ways = { ArrowLeft: [pan, 0], ArrowRight: [-pan, 0], ArrowUp: [0, pan], ArrowDown: [0, -pan] };
  document.addEventListener("keydown", event => {
    const canvas = event.target.closest?.(".graph-canvas");
    if (!canvas || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(".zoom")) { return; }
    if (ways[event.key] && event.shiftKey) { move(canvas, ...ways[event.key]); }
    else if (ways[event.key]) { walk(canvas, event.key === "ArrowDown" || event.key === "ArrowRight" ? 1 : -1); }
    else if (event.key === "+" || event.key === "=") { zoom(canvas, step); }
    else if (event.key === "-") { zoom(canvas, 1 / step); }
    else if (event.key === "0") { fit(canvas); }
    else { return; }
    event.preventDefault();
  });
})();
