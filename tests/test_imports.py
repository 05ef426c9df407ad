"""Imports run downward only: from the command line to the leaves, never back."""

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import REPO

LAYERS = (
    ("cli",),
    ("taking_down",),
    ("adding", "formatting", "offering", "preview", "quoting", "releasing", "reporting"),
    ("capturing", "messages"),
    ("pipeline",),
    ("links", "moved", "publish", "outputs", "assets", "search"),
    ("cards",),
    ("site",),
    ("checking",),
    ("waivers",),
    ("checks",),
    ("standing",),
    ("evidence",),
    ("declare", "records", "renames", "fields"),
    ("walker", "inputs"),
    ("model",),
    (
        "captures",
        "passages",
        "values",
        "prose",
        "interface",
        "textfragments",
        "differences",
        "snapshots",
        "writing",
    ),
    (
        "nodes",
        "dates",
        "quotes",
        "addresses",
        "artifacts",
        "scripts",
        "scripting",
        "drawing",
        "folding",
        "versions",
        "history",
        "storing",
        "fetching",
        "documents",
    ),
    ("problems",),
)
"""From the top down. A module imports what stands below it, and never what stands above."""
LEAVES = {
    "problems": set(),
    "nodes": {"problems"},
    "dates": {"problems"},
    "quotes": {"problems"},
    "addresses": {"problems"},
    "artifacts": {"problems"},
    "scripts": {"problems"},
    "scripting": {"problems"},
    "drawing": {"problems"},
    "folding": {"problems"},
    "versions": {"problems"},
    "history": {"problems"},
    "storing": {"problems"},
    "fetching": {"problems"},
    "documents": {"problems"},
    "captures": {"problems", "quotes"},
    "passages": {"problems", "quotes", "folding"},
    "values": {"problems", "dates"},
    "prose": {"problems", "addresses", "nodes"},
    "interface": {"problems", "dates"},
    "textfragments": {"problems", "quotes"},
    "differences": {"problems", "quotes"},
    "snapshots": {"problems", "history"},
    "writing": {"nodes"},
}
LEVEL = {module: level for level, modules in enumerate(LAYERS) for module in modules}


def module_of(path: Path, engine: Path) -> str:
    """The module of `dossier` that a file belongs to; a folder is one module."""
    return path.relative_to(engine).parts[0].removesuffix(".py")


def imported(path: Path, package: str) -> Iterator[str]:
    """The full names that a file imports, wherever in it, of our own packages and others."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            home = node.module or ""
            if node.level:
                base = package.split(".")[: len(package.split(".")) - node.level + 1]
                home = ".".join([*base, *([node.module] if node.module else [])])
            yield from (f"{home}.{alias.name}" for alias in node.names)


def edges(engine: Path) -> Iterator[tuple[Path, str, str, str]]:
    """Each import of one of our modules by another: file, importing module, imported module, full name."""
    known = {module_of(path, engine) for path in engine.rglob("*.py")}
    for path in sorted(engine.rglob("*.py")):
        package = ".".join(("dossier", *path.relative_to(engine).parent.parts))
        for name in imported(path, package):
            parts = name.split(".")
            if parts[0] == "dossier" and len(parts) > 1 and parts[1] in known:
                yield path, module_of(path, engine), parts[1], name


def upward(engine: Path) -> list[str]:
    """What is wrong with the imports of an engine."""
    wrong = []
    for path, importer, target, name in edges(engine):
        file = path.relative_to(engine).as_posix()
        if importer == "outputs" and name.startswith("dossier.outputs.") and path.name != "__init__.py":
            wrong.append(f"{file} imports another output: {name}")
        elif importer == target or importer == "__init__":
            continue
        elif importer in LEAVES and target not in LEAVES[importer]:
            wrong.append(f"{file} is a leaf and imports {name}")
        elif LEVEL[target] <= LEVEL[importer]:
            wrong.append(f"{file} imports upward: {name}")
    return wrong


def test_every_module_has_its_layer() -> None:
    engine = REPO / "dossier"
    modules = {module_of(path, engine) for path in engine.rglob("*.py")} - {"__init__"}
    assert modules == set(LEVEL)


def test_imports_run_downward() -> None:
    assert upward(REPO / "dossier") == []


def test_the_command_line_is_nobodys_part() -> None:
    found = edges(REPO / "dossier")
    assert [name for _, importer, target, name in found if target == "cli" and importer != "cli"] == []


@pytest.mark.parametrize(
    ("file", "line", "expected"),
    [
        pytest.param(
            "evidence/shares.py",
            "from dossier import site",
            "evidence/shares.py imports upward: dossier.site",
            id="evidence-site",
        ),
        pytest.param(
            "model/claims.py",
            "import dossier.walker",
            "model/claims.py imports upward: dossier.walker",
            id="model-walker",
        ),
        pytest.param(
            "declare/joining.py",
            "from ..checks import run",
            "declare/joining.py imports upward: dossier.checks.run",
            id="relative",
        ),
        pytest.param(
            "checks/state.py",
            "from dossier.site.routes import claim",
            "checks/state.py imports upward: dossier.site.routes.claim",
            id="check-site",
        ),
        pytest.param(
            "site/claim.py",
            "from dossier.outputs import html",
            "site/claim.py imports upward: dossier.outputs.html",
            id="site-outputs",
        ),
        pytest.param(
            "outputs/sitemap.py",
            "from dossier.outputs import html",
            "outputs/sitemap.py imports another output: dossier.outputs.html",
            id="output-output",
        ),
        pytest.param(
            "outputs/sitemap.py",
            "from . import html",
            "outputs/sitemap.py imports another output: dossier.outputs.html",
            id="output-output-relative",
        ),
        pytest.param(
            "dates.py",
            "from dossier.quotes import folded",
            "dates.py is a leaf and imports dossier.quotes.folded",
            id="leaf-leaf",
        ),
        pytest.param(
            "quotes.py",
            "def f():\n    from dossier.model import Claim",
            "quotes.py is a leaf and imports dossier.model.Claim",
            id="leaf-inside-a-function",
        ),
        pytest.param(
            "problems.py", "from dossier import nodes", "problems.py is a leaf and imports dossier.nodes", id="lowest"
        ),
        pytest.param(
            "publish.py",
            "from dossier import pipeline",
            "publish.py imports upward: dossier.pipeline",
            id="publish-pipeline",
        ),
    ],
)
def test_an_upward_import_is_found(tmp_path: Path, file: str, line: str, expected: str) -> None:
    engine = Path(shutil.copytree(REPO / "dossier", tmp_path / "dossier"))
    before = upward(engine)
    with (engine / file).open("a", encoding="utf-8") as source:
        source.write(f"\n\n{line}\n")
    assert [found for found in upward(engine) if found not in before] == [expected]
