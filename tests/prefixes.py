"""Prefixes for graphs that tests write down, as the ontology declares them."""

from govgraph.ontology import PREFIXES

PREFIX_LINES = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in {**PREFIXES, "g": PREFIXES["graph"]}.items())
