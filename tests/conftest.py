"""What all tests share: profiles, fixtures, and the rules that hold for every run."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent
IN_CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
BROWSER_ARGUMENTS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SKIPS_ALLOWED_IN_CI = ("only on Windows", "only on macOS")
"""Beginnings of reasons that a run under CI accepts; every other skip fails it, a missing shared folder apart."""

settings.register_profile("local", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "ci", deadline=None, derandomize=True, max_examples=100, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci" if IN_CI else "local")


class Outcome(NamedTuple):
    """What a command line left behind.

    Attributes:
        stdout: standard output, read as UTF-8.
        stderr: standard error, read as UTF-8.
        code: the exit code.
        raw: standard output, byte for byte.
    """

    stdout: str
    stderr: str
    code: int
    raw: bytes


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of corpus and samples beside the checkout, or where GOVGRAPH_SHARED says."""
    folder = Path(os.environ.get("GOVGRAPH_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip("the shared folder is missing (set GOVGRAPH_SHARED)")
    return folder


@pytest.fixture(scope="session")
def clean_environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a user who has set nothing."""
    kept = ("PATH", "PYTHONPATH", "SYSTEMROOT", "TEMP", "TMP", "LD_LIBRARY_PATH")
    environment = {name: os.environ[name] for name in kept if name in os.environ}
    home = str(tmp_path_factory.mktemp("home"))
    return {**environment, "HOME": home, "USERPROFILE": home}


@pytest.fixture
def run_cli(tmp_path: Path, clean_environment: dict[str, str]) -> Callable[..., Outcome]:
    """Run ``govgraph …`` in a process of its own, in an empty folder unless ``cwd`` says otherwise."""

    def run(
        *arguments: str | Path,
        stdin: str | bytes = b"",
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        timeout: float = 120,
    ) -> Outcome:
        finished = subprocess.run(
            [sys.executable, "-m", "govgraph", *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=cwd or tmp_path,
            env={**clean_environment, **(env or {})},
            timeout=timeout,
            check=False,
        )
        out, err = (stream.decode(errors="backslashreplace") for stream in (finished.stdout, finished.stderr))
        return Outcome(out, err, finished.returncode, finished.stdout)

    return run


@pytest.fixture(scope="session")
def seed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store built from the bundled seeds, for reading only."""
    from govgraph._resources import find_resource
    from govgraph.building import build

    store = tmp_path_factory.mktemp("seeds") / "govgraph.db"
    build(store, [find_resource("seeds")])
    return store


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A real Chromium, driven by playwright."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip("no Chromium or Chrome on this machine")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=list(BROWSER_ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def offline_page(chromium: Any) -> Iterator[Any]:
    """A page of a browser that has no network."""
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture(autouse=True)
def _stay_offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail any test that reaches for another machine."""
    connect = socket.socket.connect

    def connect_here(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_here)


def _fail_if_skipped(report: Any, *, shared_missing: bool = False) -> None:
    """Turn a skip that CI does not expect into a failure."""
    if not (IN_CI and report.skipped) or shared_missing or hasattr(report, "wasxfail"):
        return
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    if not reason.removeprefix("Skipped: ").startswith(SKIPS_ALLOWED_IN_CI):
        report.outcome = "failed"
        report.longrepr = f"CI does not expect this skip: {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Any:
    """Hold the rule for tests."""
    report = yield
    _fail_if_skipped(report, shared_missing=item.get_closest_marker("shared") is not None)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Any:
    """Hold the rule for whole modules."""
    report = yield
    _fail_if_skipped(report)
    return report
