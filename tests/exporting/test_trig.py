from govgraph.exporting import export


def test_each_graph_is_opened_once_and_holds_its_headings(sample):
    text = b"".join(export(sample, "trig")).decode()
    opened = [line for line in text.splitlines() if line.endswith(" {")]
    assert opened == ["graph:actors {", "graph:facts {"] + [
        f"<https://w3id.org/govgraph/graph/article/{name}> {{" for name in ("one", "three", "two")
    ]
    actors = text[text.index("graph:actors {") : text.index("graph:facts {")]
    assert actors.rstrip().endswith("}")
    assert "# ── Person ─" in actors
    assert "gov:met" not in actors
