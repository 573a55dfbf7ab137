/* Choosing, keys, addresses, printing. */

const announcer = document.getElementById("announcer");

function announce(text) {
  announcer.textContent = text;
}

/* What is chosen, as the end of the address: #person:xi-jinping, or #tie-12. */
function toHash({ node, edge }) {
  if (node !== undefined && node !== null) return `#${encodeURIComponent(actors[node].id).replaceAll("%3A", ":")}`;
  return edge !== undefined && edge !== null ? `#tie-${edge}` : "#";
}

function fromHash(hash) {
  const edge = /^#tie-(\d+)$/.exec(hash);
  if (edge) return ties[Number(edge[1])] ? { edge: Number(edge[1]) } : {};
  try {
    const node = placeOf.get(decodeURIComponent(hash.slice(1)));
    return node === undefined ? {} : { node };
  } catch {
    return {};
  }
}

function show({ node = null, edge = null }) {
  if (focus.node === node && focus.edge === edge && panel.hasChildNodes()) return;
  Object.assign(focus, { node, edge });
  if (node !== null) {
    showActor(node);
    bringIntoSight(node);
    announce(`${actors[node].label}, ${classes[actors[node].kind].label}, ${near[node].ties.length} ties`);
  } else if (edge !== null) {
    showTie(edge);
    announce(`${actors[ties[edge].from].label} ${predicates[ties[edge].predicate]} ${actors[ties[edge].to].label}`);
  } else {
    showList();
  }
  restyle();
}

/* On a narrow screen the panel is below the picture, which stays in sight. */
function bringPanelIntoSight() {
  const picture = frameElement.parentElement;
  if (getComputedStyle(picture).position === "sticky") scrollTo({ top: picture.parentElement.offsetTop, behavior: motion() ? "smooth" : "auto" });
}

function choose(what) {
  const hash = toHash(what);
  if (hash !== (location.hash || "#")) location.hash = hash;
  show(what);
  if (focus.node !== null || focus.edge !== null) bringPanelIntoSight();
}

addEventListener("hashchange", () => show(fromHash(location.hash)));

network.on("click", ({ nodes: [hit], edges: [edge], pointer }) => {
  const node = hit ?? (edge === undefined ? findNameAt(pointer.DOM) : undefined);
  choose(node === undefined ? { edge } : { node });
});
network.on("dragging", () => { placed.key = ""; });
network.on("hoverNode", ({ node }) => hover({ hover: node }));
network.on("blurNode", () => hover({ hover: null }));
network.on("hoverEdge", ({ edge }) => hover({ hoverEdge: edge }));
network.on("blurEdge", () => hover({ hoverEdge: null }));

function hover(change) {
  Object.assign(focus, change);
  frameElement.style.cursor = focus.hover !== null || focus.hoverEdge !== null ? "pointer" : "";
  network.redraw();
}

document.getElementById("zoom-in").addEventListener("click", () => zoomBy(1.4));
document.getElementById("zoom-out").addEventListener("click", () => zoomBy(1 / 1.4));
document.getElementById("zoom-all").addEventListener("click", () => showAll());

const KEYS = {
  ArrowLeft: () => moveBy(-60, 0),
  ArrowRight: () => moveBy(60, 0),
  ArrowUp: () => moveBy(0, -60),
  ArrowDown: () => moveBy(0, 60),
  "+": () => zoomBy(1.25),
  "=": () => zoomBy(1.25),
  "-": () => zoomBy(0.8),
  0: () => showAll(),
};
frameElement.addEventListener("keydown", (event) => {
  if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  KEYS[event.key]();
});

addEventListener("keydown", (event) => {
  const isTyping = event.target instanceof HTMLInputElement;
  if (event.key === "/" && !isTyping) {
    event.preventDefault();
    query.focus();
  } else if (event.key === "Escape" && !isTyping) {
    choose({});
  }
});

/* Until somebody moves the picture, it fits its frame. */
let wasMoved = false;
network.on("dragStart", () => { wasMoved = true; });
network.on("zoom", () => { wasMoved = true; });
new ResizeObserver(() => {
  if (matchMedia("print").matches) return;
  network.redraw();
  if (!wasMoved) showAll(false);
}).observe(frameElement);

function repaint() {
  readTheme();
  restyle();
  network.redraw();
}
for (const media of ["(prefers-color-scheme: dark)", "print"]) matchMedia(media).addEventListener("change", repaint);

show(fromHash(location.hash));
showAll(false);
document.documentElement.dataset.ready = "yes";
globalThis.govgraph = { network, placed, focus };
