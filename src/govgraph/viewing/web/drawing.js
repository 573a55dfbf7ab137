/* The picture, by vis-network: nodes and edges from pyvis, shapes, marks and names drawn by us. */

const { drawing } = data;
const focus = { node: null, edge: null, hover: null, hoverEdge: null };
const shapes = Object.fromEntries(Object.entries(classes).map(([name, look]) => [name, new Path2D(look.shape)]));
const lines = Object.fromEntries(Object.values(statuses).map((status) => [status.line, status]));
const frameElement = document.getElementById("graph");

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

function drawNode({ ctx, id, x, y }) {
  const { size, group } = drawing.nodes[id];
  return {
    drawNode() {
      ctx.save();
      ctx.translate(x, y);
      ctx.scale(size / 10, size / 10);
      ctx.globalAlpha = isBrightNode(id) ? 1 : 0.22;
      const unit = 10 / size;
      ctx.lineJoin = "round";
      ctx.lineWidth = 5 * unit;
      ctx.strokeStyle = theme.paper;
      ctx.stroke(shapes[group]);
      ctx.fillStyle = theme[classes[group].hue];
      ctx.fill(shapes[group], "evenodd");
      if (focus.node === id || focus.hover === id) {
        ctx.beginPath();
        ctx.arc(0, 0, 10 + 6 * unit, 0, 2 * Math.PI);
        ctx.lineWidth = (focus.node === id ? 2.5 : 1.5) * unit;
        ctx.strokeStyle = theme.ink;
        ctx.stroke();
      }
      ctx.restore();
    },
    nodeDimensions: { width: 2 * size, height: 2 * size },
  };
}

function styleEdge(number) {
  const tie = ties[number];
  const { dash } = lines[tie.line];
  const bright = isBrightEdge(number);
  return {
    id: number,
    color: { color: isChosenEdge(number) ? theme.ink : theme.edge, opacity: bright ? 0.85 : 0.12, inherit: false },
    dashes: dash.length ? dash : false,
    arrows: { to: { enabled: true, scaleFactor: 0.5, type: tie.machine ? "vee" : "arrow" } },
  };
}

const nodes = new vis.DataSet(drawing.nodes.map(({ label, ...node }) => ({ ...node, ctxRenderer: drawNode })));
const edges = new vis.DataSet(drawing.edges.map((edge, number) => ({ ...edge, ...styleEdge(number) })));
const network = new vis.Network(frameElement, { nodes, edges }, drawing.options);

function restyle() {
  edges.update(drawing.edges.map((_, number) => styleEdge(number)));
}

/* Where the middle of an edge is, straight or bent. */
function middleOf(number) {
  const edge = network.body.edges[number];
  return edge && edge.connected ? edge.edgeType.getPoint(0.5) : null;
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
    ctx.moveTo(x - 5, y);
    ctx.lineTo(x + 5, y);
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

function toScreen(x, y) {
  return network.canvasToDOM({ x, y });
}

function* listNodeLabels(places, scale) {
  const first = (number) => number === focus.node || number === focus.hover;
  const ordered = [...byWeight].sort((one, other) => first(other) - first(one) || isBrightNode(other) - isBrightNode(one));
  for (const number of ordered) {
    const { x, y } = places[number];
    const bright = isBrightNode(number);
    if (!bright && !first(number)) continue;
    yield {
      x, y, radius: drawing.nodes[number].size * scale, lines: drawing.nodes[number].label.split("\n"), color: theme.ink,
      alpha: 1, weight: first(number) ? 650 : 500, owner: number,
    };
  }
}

function* listEdgeLabels() {
  for (const number of ties.keys()) {
    if (!isChosenEdge(number) && focus.hoverEdge !== number) continue;
    const middle = middleOf(number);
    if (!middle) continue;
    const { x, y } = toScreen(middle.x, middle.y);
    yield { x, y, radius: null, lines: [predicates[ties[number].predicate]], color: theme.soft, alpha: 1, owner: `e${number}` };
  }
}

/* Marks and names, in pixels of the screen. */
function drawOver(ctx) {
  const ratio = network.canvas.pixelRatio || 1;
  const scale = network.getScale();
  const frame = { width: frameElement.clientWidth, height: frameElement.clientHeight };
  shown.labels = [];
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  const taken = new Taken();
  const places = drawing.nodes.map((_, number) => {
    const { x, y } = network.body.nodes[number];
    const { size } = drawing.nodes[number];
    const place = toScreen(x, y);
    taken.add(boxAround(place.x, place.y, 2 * size * scale, 2 * size * scale, number));
    return place;
  });
  ties.forEach((tie, number) => {
    const { mark } = tie;
    const middle = mark && isBrightEdge(number) && middleOf(number);
    if (!middle) return;
    const { x, y } = toScreen(middle.x, middle.y);
    drawMark(ctx, mark, x, y);
    taken.add(boxAround(x, y, 14, 14, `m${number}`));
  });
  drawLabels(ctx, listNodeLabels(places, scale), taken, frame);
  drawLabels(ctx, listEdgeLabels(), taken, frame);
  ctx.restore();
}
network.on("afterDrawing", drawOver);

/* Show all, with room for names. */
function showAll(animation = motion()) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { x, y, size, label } of drawing.nodes) {
    const width = 12 + Math.max(...label.split("\n").map((line) => line.length * 3.6));
    box.left = Math.min(box.left, x - Math.max(size, width));
    box.right = Math.max(box.right, x + Math.max(size, width));
    box.top = Math.min(box.top, y - size);
    box.bottom = Math.max(box.bottom, y + size + LABEL.height * (label.split("\n").length + 0.5));
  }
  if (!drawing.nodes.length) return;
  const room = 24;
  const scale = Math.min(
    (frameElement.clientWidth - 2 * room) / (box.right - box.left),
    (frameElement.clientHeight - 2 * room) / (box.bottom - box.top),
    1.5,
  );
  network.moveTo({ position: { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 }, scale, animation });
}

function zoomBy(factor) {
  network.moveTo({ scale: Math.min(Math.max(network.getScale() * factor, 0.03), 5), animation: motion() });
}

function moveBy(x, y) {
  const { x: left, y: top } = network.getViewPosition();
  network.moveTo({ position: { x: left + x / network.getScale(), y: top + y / network.getScale() }, animation: false });
}

/* Bring a node into sight without jumping when it is there already. */
function bringIntoSight(number) {
  const { x, y } = network.body.nodes[number];
  const place = toScreen(x, y);
  const { clientWidth: width, clientHeight: height } = frameElement;
  const isThere = place.x > 60 && place.x < width - 60 && place.y > 60 && place.y < height - 60 && network.getScale() > 0.45;
  if (!isThere) network.moveTo({ position: { x, y }, scale: Math.max(network.getScale(), 0.9), animation: motion() });
}
