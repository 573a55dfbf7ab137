/* The picture, by vis-network: nodes and edges from pyvis, shapes, marks and names drawn by us. */

const { drawing } = data;
const focus = { node: null, edge: null, hover: null, hoverEdge: null };
const shapes = Object.fromEntries(Object.entries(classes).map(([name, look]) => [name, new Path2D(look.shape)]));
const lines = Object.fromEntries(Object.values(statuses).map((status) => [status.line, status]));
const frameElement = document.getElementById("graph");
const view = { scale: 1, widths: 1 };

const SMALLEST = 3.2; // radius of a node on the screen, however far away
const THINNEST = 0.8;
const MARKS_FROM = 0.4; // scale

/* Whether a node or edge stays bright: all do when nothing is chosen. */
function isBrightNode(number) {
  if (focus.edge !== null) return ties[focus.edge].from === number || ties[focus.edge].to === number;
  return focus.node === null || focus.node === number || near[focus.node].neighbours.has(number);
}

function isBrightEdge(number) {
  if (focus.edge !== null) return focus.edge === number;
  return focus.node === null || ties[number].from === focus.node || ties[number].to === focus.node;
}

const isChosenEdge = (number) => (focus.node !== null || focus.edge !== null) && isBrightEdge(number);
const radiusOf = (number) => Math.max(drawing.nodes[number].size, SMALLEST / view.scale);

function drawNode({ ctx, id, x, y }) {
  const { group } = drawing.nodes[id];
  const radius = radiusOf(id);
  return {
    drawNode() {
      const unit = 10 / radius;
      ctx.save();
      ctx.translate(x, y);
      ctx.scale(radius / 10, radius / 10);
      ctx.globalAlpha = isBrightNode(id) ? 1 : 0.2;
      ctx.lineJoin = "round";
      ctx.lineWidth = Math.min(5, 3 / view.scale) * unit;
      ctx.strokeStyle = theme.paper;
      ctx.stroke(shapes[group]);
      ctx.fillStyle = theme[classes[group].hue];
      ctx.fill(shapes[group], "evenodd");
      if (focus.node === id || focus.hover === id) {
        ctx.beginPath();
        ctx.arc(0, 0, 11 + (5 * unit) / view.scale, 0, 2 * Math.PI);
        ctx.lineWidth = ((focus.node === id ? 2.5 : 1.5) * unit) / view.scale;
        ctx.strokeStyle = theme.ink;
        ctx.stroke();
      }
      ctx.restore();
    },
    nodeDimensions: { width: 2 * radius, height: 2 * radius },
  };
}

function styleEdge(number) {
  const tie = ties[number];
  const { dash } = lines[tie.line];
  return {
    id: number,
    color: { color: isChosenEdge(number) ? theme.ink : theme.edge, opacity: isBrightEdge(number) ? 0.85 : 0.1, inherit: false },
    dashes: dash.length ? dash : false,
    arrows: { to: { enabled: true, scaleFactor: 0.5, type: tie.machine ? "vee" : "arrow" } },
  };
}

const nodes = new vis.DataSet(drawing.nodes.map(({ label, ...node }) => ({ ...node, ctxRenderer: drawNode })));
const edges = new vis.DataSet(drawing.edges.map((edge, number) => ({ ...edge, ...styleEdge(number) })));
const network = new vis.Network(frameElement, { nodes, edges }, drawing.options);

function restyle() {
  edges.update(drawing.edges.map((_, number) => styleEdge(number)));
  placed.key = "";
}

/* Lines stay visible from afar. */
function keepWidths() {
  view.scale = network.getScale();
  const least = Math.max(1, THINNEST / view.scale);
  if (least === view.widths) return;
  view.widths = least;
  drawing.edges.forEach(({ width }, number) => {
    network.body.edges[number].options.width = Math.max(width, least);
  });
}
network.on("beforeDrawing", keepWidths);

/* Where the middle of an edge is, straight or bent, in pixels of the screen from the picture's own origin. */
function middleOf(number) {
  const edge = network.body.edges[number];
  if (!edge || !edge.connected) return null;
  const { x, y } = edge.edgeType.getPoint(0.5);
  return { x: x * view.scale, y: y * view.scale };
}

function drawMark(ctx, kind, x, y) {
  ctx.beginPath();
  ctx.arc(x, y, 6.5, 0, 2 * Math.PI);
  ctx.fillStyle = theme.paper;
  ctx.fill();
  ctx.lineWidth = 1.6;
  ctx.strokeStyle = theme.ink;
  ctx.beginPath();
  if (kind === "cross") {
    for (const side of [-1, 1]) {
      ctx.moveTo(x - 4 * side, y - 4);
      ctx.lineTo(x + 4 * side, y + 4);
    }
  } else if (kind === "bar") {
    ctx.moveTo(x, y - 5.5);
    ctx.lineTo(x, y + 5.5);
  }
  ctx.stroke();
  if (kind === "query") {
    ctx.font = `700 11px ${theme.font}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    ctx.fillStyle = theme.ink;
    ctx.fillText("?", x, y + 0.5);
  }
}

/* Names and their sizes; measured again when the font changes. */
const ruler = document.createElement("canvas").getContext("2d");
const nameLines = drawing.nodes.map(({ label }) => label.split("\n"));
const nameSizes = nameLines.map((words) => measure(ruler, words));

/* Node positions in pixels of the screen, from the picture's own origin. */
function scalePlaces(scale) {
  return drawing.nodes.map(({ size }, number) => {
    const { x, y } = network.body.nodes[number];
    return { number, x: x * scale, y: y * scale, radius: Math.max(size * scale, SMALLEST) };
  });
}

/* The room that nodes take with their names below them. */
function measureRoom(places) {
  const room = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { number, x, y, radius } of places) {
    const { width, height } = nameSizes[number];
    const half = Math.max(radius, width / 2) + 1;
    room.left = Math.min(room.left, x - half);
    room.right = Math.max(room.right, x + half);
    room.top = Math.min(room.top, y - radius - 4);
    room.bottom = Math.max(room.bottom, y + radius + LABEL.gap + height + 1);
  }
  return room;
}

const placed = { key: "", names: [], ties: [], marks: [] };

/* Find room for names and marks; only when scale or choice has changed, so that moving the picture moves them along. */
function place() {
  const key = [view.scale, focus.node, focus.edge].join(" ");
  if (key === placed.key) return;
  placed.key = key;
  const places = scalePlaces(view.scale);
  const taken = new Grid();
  places.forEach(({ number, x, y, radius }) => taken.add({ ...boxAround(x, y, 2 * radius, 2 * radius), owner: number }));
  const strokes = new Grid();
  ties.forEach((tie, number) => {
    if (!isBrightEdge(number)) return;
    strokes.addLine({ x1: places[tie.from].x, y1: places[tie.from].y, x2: places[tie.to].x, y2: places[tie.to].y });
  });
  placed.marks = [...ties.keys()].flatMap((number) => {
    const { mark } = ties[number];
    const isShown = mark && isBrightEdge(number) && (view.scale > MARKS_FROM || isChosenEdge(number));
    const middle = isShown ? middleOf(number) : null;
    if (middle) taken.add(boxAround(middle.x, middle.y, 14, 14));
    return middle ? [{ ...middle, mark }] : [];
  });
  const first = (number) => Number(number === focus.node);
  const wanted = byWeight.filter(isBrightNode).sort((one, other) => first(other) - first(one));
  const items = wanted.map((number) => ({ ...places[number], ...nameSizes[number] }));
  if (focus.node !== null) Object.assign(items[0], measure(ruler, nameLines[focus.node], 650), { radius: items[0].radius + 6 });
  placed.names = placeLabels(items, taken, strokes, measureRoom(places));
  placed.names.forEach(({ box }) => taken.add(box));
  placed.ties = placeTies(taken);
}

/* A predicate's label, or the title that somebody holds. */
function nameTie(number) {
  const tie = ties[number];
  const titles = new Set(tie.claims.map((claim) => claims[claim].title).filter(Boolean));
  return tie.predicate === "holdsRole" && titles.size ? [...titles].slice(0, 2).join(", ") : predicates[tie.predicate];
}

/* What the chosen ties say, on their middles, where there is room. */
function placeTies(taken) {
  const found = [];
  for (const number of ties.keys()) {
    const middle = isChosenEdge(number) ? middleOf(number) : null;
    if (!middle) continue;
    const words = [nameTie(number)];
    const { width, height } = measure(ruler, words);
    const boxes = [0.5, 0.4, 0.6, 0.32, 0.68].map((part) => boxOnTie(number, part, width, height));
    const box = boxes.find((one) => ![...taken.near(one)].some((other) => overlap(one, other)));
    if (!box) continue;
    taken.add(box);
    found.push({ number, words, box });
  }
  return found;
}

function boxOnTie(number, part, width, height) {
  const { x, y } = network.body.edges[number].edgeType.getPoint(part);
  return boxAround(x * view.scale, y * view.scale, width, height);
}

/* Marks and names over the picture, in pixels of the screen. */
function drawOver(ctx) {
  place();
  const ratio = network.canvas.pixelRatio || 1;
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, origin.x * ratio, origin.y * ratio);
  placed.marks.forEach(({ mark, x, y }) => drawMark(ctx, mark, x, y));
  placed.names.forEach(({ number, box }) => drawText(ctx, nameLines[number], box, theme.ink, number === focus.node ? 650 : 500));
  placed.ties.forEach(({ words, box }) => drawText(ctx, words, box, theme.soft));
  drawHover(ctx);
  ctx.restore();
}

function drawHover(ctx) {
  if (focus.hover !== null) {
    const known = placed.names.find(({ number }) => number === focus.hover);
    const { x, y } = network.body.nodes[focus.hover];
    const { width, height } = measure(ruler, nameLines[focus.hover], 650);
    const below = radiusOf(focus.hover) * view.scale + LABEL.gap + 4 + height / 2;
    const middle = known ? (known.box.left + known.box.right) / 2 : x * view.scale;
    const top = known ? (known.box.top + known.box.bottom) / 2 : y * view.scale + below;
    drawPill(ctx, nameLines[focus.hover], boxAround(middle, top, width, height));
  } else if (focus.hoverEdge !== null) {
    const middle = middleOf(focus.hoverEdge);
    const words = [nameTie(focus.hoverEdge)];
    const { width, height } = measure(ruler, words);
    if (middle) drawPill(ctx, words, boxAround(middle.x, middle.y, width, height));
  }
}
network.on("afterDrawing", drawOver);

/* The name at a point of the screen, if any. */
function findNameAt({ x, y }) {
  const origin = network.canvasToDOM({ x: 0, y: 0 });
  const point = boxAround(x - origin.x, y - origin.y, 1, 1);
  return placed.names.find(({ box }) => overlap(box, point))?.number;
}

/* Show some nodes, names included, as large as they fit up to a scale. */
function fit(numbers, largest, animation) {
  const edge = 14;
  const width = frameElement.clientWidth - 2 * edge;
  const height = frameElement.clientHeight - 2 * edge;
  const measureAt = (scale) => measureRoom(scalePlaces(scale).filter(({ number }) => numbers.has(number)));
  let scale = largest;
  let room = measureAt(scale);
  while (scale > 0.02 && (room.right - room.left > width || room.bottom - room.top > height)) {
    scale *= 0.98;
    room = measureAt(scale);
  }
  const position = { x: (room.left + room.right) / 2 / scale, y: (room.top + room.bottom) / 2 / scale };
  network.moveTo({ position, scale, animation });
}

function showAll(animation = motion()) {
  if (drawing.nodes.length) fit(new Set(drawing.nodes.keys()), 1.4, animation);
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.03), 5), animation: motion() });
}

function moveBy(x, y) {
  const { x: left, y: top } = network.getViewPosition();
  network.moveTo({ position: { x: left + x / network.getScale(), y: top + y / network.getScale() }, animation: false });
}

/* Bring a node and what is near it into sight, without moving when it is readable there already. */
function bringIntoSight(number) {
  const { x, y } = network.canvasToDOM(network.body.nodes[number]);
  const { clientWidth: width, clientHeight: height } = frameElement;
  const isThere = x > 40 && x < width - 40 && y > 30 && y < height - 30;
  if (!isThere || network.getScale() < 0.4) fit(new Set([number, ...near[number].neighbours]), 0.9, motion());
}
