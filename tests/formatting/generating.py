"""Whole dossiers with odd texts, as plain data in the shape of `claims.yaml`. Nothing in them dangles."""

from collections.abc import Callable
from random import Random
from typing import Any

ODD = (
    *("a: b", "no", "Yes", "~", "null", "12:30", "2016-11-03", "1.5", "0x1f", "-", "- x", "? x", "---", "..."),
    *("=", "<<", "#b", "# x", "x #", "a #b", "a#b", "a:b", "x:", "[x]", "{x", ",", "a, b", "'", '"', "it's"),
    *('"x" y', "a\\b", "|", ">-", "&a", "*a", "!t", "%x", "@x", "`x", "… x", "a  b", "a\tb", "a \t b", "a\u0301"),
    *("x\n\ny", "x\ny: z", "x\n# y", "x\n  - y\n    z", "x\n\ty", "x  \ny"),
    *("قالت متحدثة: نعم", "“لم يؤكد أو ينفِ”", "قال: “نعم”", "، نعم", "\u200fنعم", "\u200f، س"),
)
"""Texts that YAML would take for something else, or that are hard to write in it."""
PLAIN = ("dredger", "port", "the", "of", "ships", "كراكات", "الميناء", "في", "Mara", "150", "quay’s", "x" * 130)


class Author:
    """Makes up a dossier."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def text(self) -> str:
        words = [
            self.random.choice(ODD if self.chance(0.2) else PLAIN) for _ in range(self.random.choice([1, 1, 3, 9, 40]))
        ]
        return " ".join(words)

    def words(self) -> Any:
        """A text, bare or by language."""
        if self.chance(0.5):
            return self.text()
        return {"en": self.text()} | self.maybe(ar=self.text)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def maybe(self, **makers: Callable[[], Any]) -> dict[str, Any]:
        return {key: make() for key, make in makers.items() if self.chance(0.5)}

    def some(self, known: list[str]) -> list[str]:
        return self.random.sample(known, self.random.randrange(1, len(known) + 1))

    def several(self, make: Callable[[], Any]) -> list[Any]:
        return [make() for _ in range(self.random.randrange(1, 4))]

    def ids(self, name: str) -> list[str]:
        found = [f"{name}-{self.random.randrange(1000)}" for _ in range(self.random.randrange(1, 4))]
        return list(dict.fromkeys([*found, *(["no", "x" * 80] if self.chance(0.2) else [])]))

    # Facts.

    def dossier(self) -> dict[str, Any]:
        self.rows, self.actors, self.places = self.ids("row"), self.ids("actor"), self.ids("place")
        self.sources, self.topics, self.claims = self.ids("source"), self.ids("topic"), self.ids("claim")
        return {
            "dossier": self.about(),
            "topics": {name: {"title": self.words(), "description": self.words()} for name in self.topics},
            "rows": {name: {"label": self.words(), "kind": "text"} for name in self.rows},
            "actors": {name: self.actor() for name in self.actors},
            "places": {name: self.place() for name in self.places},
            "sources": {name: self.source() for name in self.sources},
            "claims": {name: self.claim() for name in self.claims},
        }

    def about(self) -> dict[str, Any]:
        return {
            "title": self.words(),
            "summary": self.words(),
            "base_url": "https://lysmar.example/",
            "languages": ["en", "ar"],
            "licence": self.text(),
            "editors": self.several(lambda: {"name": self.text()}),
        }

    def actor(self) -> dict[str, Any]:
        return {"kind": "body", "name": self.words()} | self.maybe(variants=lambda: self.several(self.text))

    def place(self) -> dict[str, Any]:
        return {"name": self.words()} | self.maybe(point=lambda: ["1.50", "2"]) | {"precision": "country"}

    def source(self) -> dict[str, Any]:
        author = lambda: self.random.choice([self.text(), {"name": self.text()}])  # noqa: E731
        made = {"title": self.text()} | self.maybe(authors=lambda: self.several(author))
        return made | {"language": "ar", "published": "2016-11~", "read": "full"}

    def claim(self) -> dict[str, Any]:
        made = {"topic": self.random.choice(self.topics), "statement": self.words()} | self.maybe(
            context=self.words,
            event=lambda: {"date": "2014/.."} | self.maybe(places=lambda: self.some(self.places), note=self.words),
            state=lambda: self.random.choice(["draft", "published"]),
            compare=lambda: self.some(self.rows),
        )
        excerpts = [self.excerpt(f"excerpt-{number}") for number in range(self.random.randrange(1, 3))]
        return made | {"excerpts": excerpts} | self.maybe(relations=lambda: self.several(self.relation))

    def excerpt(self, name: str) -> dict[str, Any]:
        return (
            {"id": name, "source": self.random.choice(self.sources)}
            | self.maybe(attribution=lambda: self.some(self.actors))
            | {"stance": "asserts", "quote": self.text()}
            | self.maybe(
                translation=lambda: self.random.choice([self.translation(), self.several(self.translation)]),
                points=lambda: {row: self.point() for row in self.some(self.rows)},
                silent=lambda: self.some(self.rows),
                note=self.words,
            )
        )

    def translation(self) -> Any:
        return (
            self.text() if self.chance(0.5) else {"text": self.text()} | self.maybe(language=lambda: "en", by=self.text)
        )

    def point(self) -> Any:
        value = self.random.choice([self.text, lambda: self.several(self.text)])
        return (
            self.text() if self.chance(0.5) else {"said": self.text()} | self.maybe(value=value, translated=self.text)
        )

    def relation(self) -> dict[str, Any]:
        return {"type": "denies", "claim": self.random.choice(self.claims)} | self.maybe(note=self.words)
