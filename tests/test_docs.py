"""The documentation says what is so: what it shows is run, what it lists is complete, what it links to is there."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

import govgraph.errors
from govgraph.cli.errors import EXIT_CODES
from govgraph.cli.main import COMMANDS, cli
from govgraph.marked import parse_annotated, to_marked
from govgraph.marked.facts import KEYS as FACT_KEYS
from govgraph.marked.header import KEYS as HEADER_KEYS
from govgraph.ontology import load_ontology
from govgraph.querying.catalogue import iter_queries
from tests.docs_pages import PAGES, ROOT, agrees, iter_blocks, iter_steps, make_environment, run_step

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TEXT = "\n".join(page.read_text(encoding="utf-8") for page in [*PAGES, ROOT / "CONTRIBUTING.md"])
RUNNABLE = [page for page in PAGES if any(block.info in {"console", "python"} for block in iter_blocks(page))]


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.skipif(sys.platform == "win32", reason="the pages are written for a POSIX shell")
@pytest.mark.parametrize("page", RUNNABLE, ids=_name)
def test_what_a_page_shows_is_what_happens(page, tmp_path_factory, clean_environment):
    folder = tmp_path_factory.mktemp("page")
    environment = make_environment(tmp_path_factory.mktemp("bin"), clean_environment)
    for block in iter_blocks(page):
        where = f"{_name(page)}:{block.line}"
        if block.title:
            (folder / block.title).write_text(block.body, encoding="utf-8", newline="\n")
        elif block.info == "console":
            for step in iter_steps(block):
                printed = run_step(step, folder, environment)
                if not agrees(step.output, printed):
                    assert step.output == printed, f"{_name(page)}:{step.line}: {step.command}"
        elif block.info == "python":
            command = [sys.executable, "-W", "error", "-c", block.body]
            finished = subprocess.run(command, capture_output=True, cwd=folder, env=environment, check=False)
            assert finished.returncode == 0, f"{where}\n{finished.stderr.decode()}"


def test_blocks_are_of_kinds_that_are_known():
    kinds = {block.info for page in PAGES for block in iter_blocks(page) if not block.title}
    assert kinds <= {"console", "console no-run", "python", "sparql", "turtle", "text"}


def test_an_ellipsis_stands_for_the_rest_of_a_line_or_for_lines():
    assert agrees(["a", "…", "b…"], ["a", "x", "y", "bcd"])
    assert agrees(["a", "…", "b"], ["a", "b"])
    assert not agrees(["a", "b…"], ["a", "x", "bcd"])
    assert not agrees(["a"], ["a", "b"])


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_annotated_documents_on_a_page_are_sound(page):
    for block in iter_blocks(page):
        if block.title and block.title.endswith(".ann") and not block.title.startswith("wrong"):
            parse_annotated(block.body, block.title)


def test_the_example_of_the_definition_is_written_as_programs_write():
    body = next(b.body for b in iter_blocks(ROOT / "docs/annotated-documents.md") if b.title == "lantern.ann")
    assert "".join(map(to_marked, parse_annotated(body))) == body


def test_generated_pages_are_up_to_date():
    command = [sys.executable, str(ROOT / "scripts/generate-docs"), "--check"]
    finished = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert finished.returncode == 0, finished.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_explained(name):
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    assert command.examples
    section = _read("docs/reference/cli.md").partition(f"\n## govgraph {name}\n")[2].partition("\n## ")[0]
    assert command.help.split("\n")[0] in section
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts} has no help"
            assert all(f"`{option}" in section or f", {option}" in section for option in parameter.opts)
    for example in command.examples:
        assert example in section


def test_every_command_is_shown_at_work():
    shown = "\n".join(block.body for page in PAGES for block in iter_blocks(page) if block.info == "console")
    assert [name for name in COMMANDS if f"govgraph {name}" not in shown] == []


def test_every_named_query_is_explained():
    page = _read("docs/reference/queries.md")
    for query in iter_queries():
        assert query.title
        assert query.description
        assert query.example.startswith(f"govgraph query {query.name}")
        section = page.partition(f"\n## {query.name}\n")[2].partition("\n## ")[0]
        for words in (query.title, query.example, *(f"`{parameter.name}`" for parameter in query.parameters)):
            assert words in section


def test_every_error_is_listed():
    errors = [value for value in vars(govgraph.errors).values() if isinstance(value, type)]
    names = [error.__name__ for error in errors if issubclass(error, govgraph.errors.GovgraphError)]
    assert [name for name in names if f"`{name}`" not in TEXT] == []


def test_every_exit_code_is_listed():
    table = _read("docs/reference/cli.md")
    assert [code for code in {0, *dict.fromkeys(code for _, code in EXIT_CODES)} if f"| {code} |" not in table] == []


def test_every_environment_variable_is_listed():
    sources = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src").rglob("*.py")))
    names = set(re.findall(r'environ(?:\.get\(|\[)"(\w+)"|envvar="(\w+)"', sources))
    table = _read("docs/reference/cli.md")
    assert names
    assert [name for name in map("".join, names) if f"`{name}" not in table] == []


def test_every_extra_is_mentioned():
    extras = PROJECT["project"]["optional-dependencies"]
    assert [extra for extra in extras if not re.search(rf"\[{extra}\]", TEXT)] == []


def test_the_definition_of_the_form_is_complete():
    page = _read("docs/annotated-documents.md")
    listed = re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE)
    assert sorted(listed) == sorted([*HEADER_KEYS, *FACT_KEYS])
    ontology = load_ontology()
    assert [name for name in (*ontology.mention_types, *ontology.statuses) if name not in page] == []


def test_the_architecture_is_that_of_the_code():
    page = _read("docs/architecture.md")
    ladder = PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    assert "".join(f"    {line}\n" for line in ladder) in page
    rooms = {path.name for path in (ROOT / "src/govgraph").iterdir() if any(path.glob("*.py"))}
    listed = set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE))
    assert rooms <= listed
    assert [path for path in re.findall(r"`(tests/[\w/.]+)`", page) if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md"], ids=_name)
def test_links_lead_somewhere(page):
    prose = re.sub(r"^(`{3,}).*?^\1$|`[^`\n]+`", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", prose):
        if target.startswith(("https://", "http://")):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), target
        assert not anchor or anchor in _anchors(file), target


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}
