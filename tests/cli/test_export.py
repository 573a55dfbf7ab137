import zipfile

import pytest

from govgraph.exporting import FORMATS, export
from govgraph.store import StoreFolder, open_store


@pytest.fixture(scope="module")
def written(seed_store):
    """What the library writes of the seeds, by format."""
    with open_store(seed_store) as store:
        return {name: b"".join(export(store, name)) for name in FORMATS}


@pytest.fixture
def run(run_cli, seed_store):
    return lambda *arguments, **options: run_cli(
        "export", *arguments, env={"GOVGRAPH_STORE": str(seed_store)}, **options
    )


def test_turtle_goes_to_standard_output(run, written):
    outcome = run()
    assert (outcome.code, outcome.stderr) == (0, "")
    assert outcome.raw == written["turtle"]


@pytest.mark.parametrize("name", sorted(FORMATS.keys() - {"csv"}))
def test_a_format_is_named_or_told_by_the_files_ending(name, run, written, tmp_path):
    assert run("--format", name).raw == written[name]
    suffix = FORMATS[name].suffixes[-1]
    assert run("-o", f"graph{suffix}").code == 0
    assert (tmp_path / f"graph{suffix}").read_bytes() == written[name]


def test_a_named_format_beats_the_files_ending(run, written, tmp_path):
    assert run("-o", "graph.txt", "-f", "nquads").code == 0
    assert (tmp_path / "graph.txt").read_bytes() == written["nquads"]


def test_csv_as_a_folder_as_a_zip_and_in_parts(run, written, tmp_path):
    assert run("-o", "new/tables", "--format", "csv").code == 0
    assert run("-o", "tables.zip").code == 0
    assert (tmp_path / "tables.zip").read_bytes() == written["csv"]
    parts = FORMATS["csv"].parts
    assert sorted(path.name for path in (tmp_path / "new" / "tables").iterdir()) == sorted(
        f"{part}.csv" for part in parts
    )
    with zipfile.ZipFile(tmp_path / "tables.zip") as archive:
        for part in parts:
            assert run("--part", part).raw == archive.read(f"{part}.csv")
            assert (tmp_path / "new" / "tables" / f"{part}.csv").read_bytes() == archive.read(f"{part}.csv")
    assert run("-o", "one.csv", "--part", "edges").code == 0
    assert (tmp_path / "one.csv").read_bytes() == run("--format", "csv", "--part", "edges").raw


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "csv"], "csv is several tables: name a folder or a .zip file, or one of them with --part"),
        (["-o", "x.csv"], "csv is several tables"),
        (["-o", "x.docx"], 'the ending of "x.docx" is not that of a format: add --format'),
        (["--part", "nodes", "--format", "turtle"], 'turtle has no part "nodes" (it is one text)'),
        (["--with-text", "-o", "x.gexf"], "gexf has no place for an article's text"),
        (["--format", "docx"], "'docx' is not one of"),
    ],
)
def test_what_does_not_fit_is_wrong_usage_and_writes_nothing(arguments, message, run, tmp_path):
    outcome = run(*arguments)
    assert outcome.code == 2
    assert message in outcome.stderr
    assert outcome.stdout == ""
    assert not list(tmp_path.iterdir())


def test_the_full_text_comes_on_request(run, seed_store):
    text = next(StoreFolder(seed_store).archive.iter_documents()).parse().document.text
    outcome = run("--with-text")
    assert outcome.code == 0
    assert text.partition("\n")[0].replace('"', '\\"') in outcome.stdout
    assert "schema:articleBody" not in run().stdout


def test_reviewed_claims_only(run, seed_store):
    with open_store(seed_store) as store:
        assert run("--reviewed-only", "-f", "nquads").raw == b"".join(export(store, "nquads", reviewed_only=True))


def test_without_a_store_nothing_is_written(run_cli, tmp_path):
    outcome = run_cli("export", "-o", "graph.ttl")
    assert outcome.code == 1
    assert "govgraph build" in outcome.stderr
    assert not list(tmp_path.iterdir())


def test_help_has_examples(run_cli):
    outcome = run_cli("export", "--help")
    assert outcome.code == 0
    assert "govgraph export --reviewed-only -o reviewed.trig" in outcome.stdout
    assert all(name in outcome.stdout for name in FORMATS)
