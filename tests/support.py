"""What tests share: a small whole dossier, changes to it, and what `check` says of the changed one.

A case writes a circled digit where a problem should stand: `state: ①merged`. The digit is taken out before the text
is read, and stands in the lines that come back: "① a claim that is merged needs `into` | add `into:`".
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from dossier import captures, checking, evidence, releasing, versions
from dossier.declare import declare
from dossier.evidence.shares import quotes_of
from dossier.inputs import Inputs
from dossier.problems import Problem

REPO = Path(__file__).resolve().parent.parent
DOSSIERS = REPO / "tests" / "dossiers"
MARKS = "①②③④⑤⑥⑦⑧⑨"
TAKEN = date(2024, 5, 17)

BASE = """\
dossier:
  title: {en: The dredgers of Lysmar, ar: كراكات ليسمار}
  summary: What two newspapers wrote of the dredgers in the port.
  base_url: https://lysmar.example/
  languages: [en, ar]
  translations: {language: en, by: the editors, method: human}
  licence: CC-BY-4.0
  editors: [{name: The editors}]
topics:
  port: {title: The port, description: What was bought and built.}
rows:
  how-many: {label: How many, kind: quantity}
  when: {label: When, kind: date}
  where: {label: Where, kind: place}
  who: {label: Who, kind: actor}
  why: {label: Why, kind: text}
actors:
  courier:
    kind: outlet
    name: The Lysmar Courier
    variants: [Courier, كورير]
  echo: {kind: outlet, name: {en: Echo of the Port, ar: صدى الميناء}}
  harbour-office: {kind: body, name: The Harbour Office}
  dockers: {kind: unnamed, of: courier, name: two dockers}
places:
  lysmar: {name: Lysmar, precision: country}
  north-quay: {name: North Quay, within: lysmar, point: [12.5, 44.25], precision: settlement}
sources:
  courier-april:
    outlet: courier
    title: Dredgers for the port
    authors: [Mara Venn]
    language: en
    published: 2019-04-02
    url: https://courier.example/dredgers
    read: full
  echo-april:
    outlet: echo
    title: كراكات جديدة
    language: ar
    published: 2019-04-05
    read: partial
claims:
  three-dredgers:
    topic: port
    statement: The Harbour Office bought three dredgers.
    event: {date: 2019-03, places: [north-quay]}
    actors: [harbour-office]
    compare: [how-many, when, where, who, why]
    excerpts:
      - id: courier
        source: courier-april
        attribution: [harbour-office]
        stance: asserts
        quote: the Harbour Office bought three dredgers for the North Quay
        points:
          how-many: {said: three dredgers, value: 3}
          where: {said: the North Quay, value: north-quay}
          who: {said: the Harbour Office, value: harbour-office}
        silent: [why]
      - id: echo
        source: echo-april
        attribution: [harbour-office]
        stance: asserts
        quote: اشترى مكتب الميناء ثلاث كراكات في مارس
        translation: the harbour office bought three dredgers in March
        points:
          when: {said: في مارس, translated: in March, value: 2019-03}
    assessment:
      confidence: low
      reason: One office is behind both.
      by: The editors
      date: 2024-05-17
  quay-closed:
    topic: port
    statement: The North Quay was closed.
    excerpts:
      - id: dockers
        source: courier-april
        attribution: [dockers]
        stance: asserts
        quote: the quay was closed to all ships until the autumn
      - {id: echo-too, same_as: "three-dredgers#echo", stance: mentions}
    relations:
      - {type: updates, claim: three-dredgers}
"""

COURIER = """\
Dredgers for the port. On Tuesday a spokeswoman said that the Harbour Office bought three dredgers for the North Quay,
and that the first would arrive before summer. Nobody at the town hall would say what they cost. Two dockers, who asked
not to be named, said the quay was closed to all ships until the autumn; the ferry to the islands would leave from the
old basin instead. Fishermen have complained for years that sand fills the harbour mouth each winter. The council meets
again on Friday, when the budget for the coming year will be read aloud and put to the vote.
"""
ECHO = """\
كراكات جديدة للميناء. قالت متحدثة يوم الثلاثاء: اشترى مكتب الميناء ثلاث كراكات في مارس، وستصل الأولى قبل الصيف. ولم يذكر
أحد في البلدية كم كلّفت. وقال الصيادون إن الرمل يسدّ مدخل الميناء كل شتاء، وإن العبّارة ستغادر من الحوض القديم حتى الخريف.
"""
TEXTS: Mapping[str, str] = {"courier-april": COURIER, "echo-april": ECHO}


def changed(*edits: tuple[str, str], text: str = BASE) -> str:
    """The whole dossier with each first text of a pair, which stands in it once, replaced by the second."""
    for old, new in edits:
        assert text.count(old) == 1, f"stands {text.count(old)} times: {old}"
        text = text.replace(old, new)
    return text


def unmarked(text: str) -> tuple[str, dict[tuple[int, int], str]]:
    """The text without its circled digits, and each digit by the line and column where it stood."""
    places: dict[tuple[int, int], str] = {}
    lines = text.split("\n")
    for number, line in enumerate(lines, start=1):
        while found := [index for index, char in enumerate(line) if char in MARKS]:
            places[number, found[0] + 1] = line[found[0]]
            line = line[: found[0]] + line[found[0] + 1 :]
        lines[number - 1] = line
    return "\n".join(lines), places


def captured(claims: str, texts: Mapping[str, str] = TEXTS) -> dict[str, bytes]:
    """The captures of these texts, opened for what the dossier quotes: path → bytes."""
    dossier = declare(Inputs(Path(), {"claims.yaml": claims.encode()})).dossier
    made = {}
    for source, text in texts.items():
        closed = captures.commit(source, text.encode(), taken=TAKEN)
        quoted = quotes_of(dossier, source) if dossier else ()  # type: ignore[arg-type]
        made[f"content/captures/{source}.json"] = captures.dump(captures.open_quotes(closed, text.encode(), quoted))
    return made


def whole(claims: str, files: Mapping[str, bytes] | None = None) -> Inputs:
    """A dossier with its captures, and other files beside; a file that is given stands for the one made here."""
    return Inputs(Path(), {**captured(claims), "claims.yaml": claims.encode(), **(files or {})})


def write(home: Path, claims: str) -> Path:
    """A dossier with its captures, as files."""
    for name, content in whole(claims).files.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(content)
    return home


def stored(root: Path) -> dict[str, bytes]:
    """What lies under `content/versions/`."""
    folder = root / "content" / "versions"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def released(claims: str, on: date = TAKEN, files: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """The files under `content/versions/` after a release: path → bytes. `files`: what lay there before, and others."""
    before = dict(files or {})
    dossier = checking.check(whole(claims, before)).dossier
    assert dossier is not None
    made = tuple(releasing.new_versions(dossier, evidence.compute(dossier), on))
    register = versions.dump_register(releasing.registered(dossier, made))
    held = {path: content for path, content in before.items() if path.startswith(versions.FOLDER)}
    new = {versions.path_of(version.claim, version.number): version.content for version in made}
    return {**held, **new, versions.REGISTER: register}


def line_of(problem: Problem, marks: Mapping[tuple[int, int], str]) -> str:
    """A problem as a line: its place (or its mark), its text, its hint."""
    file, line, column = problem.place
    place = marks.get((line, column), f"{line}:{column}") if file == "claims.yaml" else f"{file}:{line}:{column}"
    severity = "" if problem.is_error else "warning: "
    return f"{place} {severity}{problem.text}" + (f" | {problem.hint}" if problem.hint else "")


def problems_of(claims: str, files: Mapping[str, bytes] | None = None) -> list[str]:
    """All that `check` finds in a dossier, each with its rule, in order."""
    text, marks = unmarked(claims)
    found = checking.check(whole(text, files)).problems
    return [f"[{problem.rule}] {line_of(problem, marks)}" for problem in found]


def found_by(rule: str, claims: str, files: Mapping[str, bytes] | None = None) -> list[str]:
    """What one rule finds. No other rule may find an error: a case shows one thing."""
    text, marks = unmarked(claims)
    found = checking.check(whole(text, files)).problems
    others = [f"{problem.rule}: {line_of(problem, marks)}" for problem in found if problem.is_error]
    assert not [other for other in others if not other.startswith(f"{rule}: ")]
    return [line_of(problem, marks) for problem in found if problem.rule == rule]
