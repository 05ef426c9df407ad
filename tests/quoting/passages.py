"""Passages of the texts of `tests.support`, and what `quote` makes of them."""

from pathlib import Path

from dossier import captures, checking, cli, inputs
from tests.support import changed

CLAIMS = Path("home/claims.yaml")
FERRY = "the ferry to the islands would leave from the old basin instead"
CLOSED = "the quay was closed to all ships until the autumn"
OPENED = (
    "{} words opened in content/captures/{}.json: paste the block among the excerpts of a claim; if you don't, "
    "python3 build.py prove closes them\n"
)
ATTRIBUTION = (
    "        # attribution: []  # on whose word, nearest first, by their ids; without this line: the outlet's own\n"
)
STANCE = "        # stance:  # towards the claim: asserts, partly-asserts, denies, declines or mentions\n"
NOTHING = 'error: no passage of the text comes close to "{}"; is it the right source, and in its own language?\n'
LEFT = (
    "Two dockers, who asked not to be named, said the quay was closed to all ships until the autumn; the ferry to the "
    "islands would leave from the old basin instead.\n"
)
SENTENCE = f"the whole sentence (--sentence quotes it): {LEFT}"


def run(*arguments: str) -> int:
    return cli.main(["quote", "--root", "home", *arguments])


def everything() -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in Path("home").rglob("*") if path.is_file()}


def problems() -> list[str]:
    found = checking.check(inputs.read(Path("home"))).problems
    return [f"{problem.severity}[{problem.rule}] {problem.text} | {problem.hint}" for problem in found]


def pasted(block: str, after: str = f"        quote: {CLOSED}\n") -> None:
    """The block behind an excerpt, as an editor pastes it."""
    CLAIMS.write_text(changed((after, after + block)), encoding="utf-8")


def recaptured(home: Path, text: str) -> None:
    content = text.encode()
    made = captures.commit("courier-april", content, taken=captures.date(2024, 5, 17))
    (home / "captures" / "courier-april.txt").write_bytes(content)
    (home / "content" / "captures" / "courier-april.json").write_bytes(captures.dump(made))
