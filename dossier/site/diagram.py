"""The picture of who says it on whose word: a tracing, placed.

Stations stand in columns: voices, those who pass their word on, excerpts by their letters, documents. Where a page
runs right to left, so does the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dossier.drawing import layers, text
from dossier.drawing.slots import Slot, slots
from dossier.evidence import ClaimEvidence
from dossier.evidence.origins import chain
from dossier.model import ActorId, SourceId
from dossier.site import routes
from dossier.site.around import one_origin_reason
from dossier.site.columns import actor_kind
from dossier.site.edition import Edition, letters
from dossier.site.parallels import parallel_anchor, shared_words
from dossier.site.tracing import Station, Tracing, trace
from dossier.site.views import Diagram, DrawnFrame, DrawnLine, DrawnName, DrawnSharing, DrawnWay

SIZE = 15.0
LINE = 19.0
ROW = 54.0
"""The least that a station takes, from top to bottom."""
AIR = 4.0
"""Between the words of two stations."""
SIGN = 16.0
SQUARE = 13.0
AFTER_SIGN = 10.0
HEAD = 30.0
ROOM = {"origin": 250.0, "untraced": 250.0, "relay": 190.0, "excerpt": 196.0, "document": 210.0}
"""How wide a column may be, by what stands in it."""
LEAST = 96.0
"""How wide it is at least, for its head."""
GAP = 56.0
SHARING = 150.0
"""What the column of excerpts is wider by where shared words are drawn in it."""
WIDTH = 1000.0
"""The least; what is left over goes between the columns."""
PAD = 12.0


def diagram(edition: Edition, found: ClaimEvidence) -> Diagram | None:
    """The picture of a claim's excerpts; None where there are none, or too many ways."""
    traced = trace(edition.dossier, found)
    return Drawing(edition, found, traced).made() if traced and traced.stations else None


@dataclass(frozen=True, slots=True)
class Box:
    """Where a station stands: the start of its column, the middle of its row, and where its words end."""

    start: float
    middle: float
    end: float
    column_end: float


class Drawing:
    """A tracing on its way to a picture. All is drawn left to right, and turned at the end."""

    def __init__(self, edition: Edition, found: ClaimEvidence, traced: Tracing) -> None:
        self.edition, self.found, self.traced = edition, found, traced
        self.letters = letters(found.claim)
        self.layer = traced.layers()
        self.words = [tuple(self.wordings(station)) for station in traced.stations]
        self.placed = layers.arrange(self.layer, list(traced.edges), [self.height(words) / ROW for words in self.words])
        self.slots = self.sharing_slots()
        self.columns = self.column_starts()
        self.boxes = [self.box(index) for index in range(len(traced.stations))]
        self.width = self.columns[-1][1]

    def made(self) -> Diagram:
        frames = tuple(self.frame(i) for i, station in enumerate(self.traced.stations) if len(station.actors) > 1)
        return Diagram(
            width=rounded(self.width),
            height=rounded(HEAD + self.placed.rows * ROW),
            label=self.edition.interface._("Diagram: on whose word each excerpt speaks, from the voice to the print"),
            heads=tuple(self.heads()),
            names=tuple(name for index in range(len(self.boxes)) for name in self.names(index)),
            frames=frames,
            ways=tuple(DrawnWay(self.path(*edge), stance) for edge, stance in self.traced.edges.items()),
            sharings=tuple(self.sharings()),
        )

    # Columns and rows.

    def column_starts(self) -> list[tuple[float, float]]:
        """Start and end of each column: as wide as what stands in it."""
        rooms = [0.0] * (max(self.layer) + 1)
        for index, layer in enumerate(self.layer):
            rooms[layer] = max(rooms[layer], self.wide(index))
        rooms[-2] = ROOM["excerpt"] + SHARING * (max((lane for lane, _ in self.slots), default=-1) + 1)
        gap = max(GAP, (WIDTH - sum(rooms)) / (len(rooms) - 1))
        found, start = [], 0.0
        for room in rooms:
            found.append((start, start + room))
            start += room + gap
        return found

    def wide(self, index: int) -> float:
        """Of a station: its sign and its longest line, with the frame round several names."""
        widest = max((text.width(line, SIZE) for lines in self.words[index] for line in lines), default=0)
        frame = 2 * PAD if len(self.traced.stations[index].actors) > 1 else 0
        return max(LEAST, SIGN + AFTER_SIGN + widest + AFTER_SIGN + frame)

    def height(self, words: tuple[tuple[str, ...], ...]) -> float:
        """Of a station: its names' lines, with air."""
        return max(ROW, sum(len(lines) * LINE + PAD for lines in words) + AIR)

    def box(self, index: int) -> Box:
        start, end = self.columns[self.layer[index]]
        middle = self.row(index)
        widest = max((text.width(line, SIZE) for lines in self.words[index] for line in lines), default=0)
        station = self.traced.stations[index]
        lead = SIGN * 3.4 if station.kind == "excerpt" else SIGN + AFTER_SIGN
        inset = PAD if len(station.actors) > 1 else 0
        return Box(start + inset, middle, min(end, start + lead + widest + AFTER_SIGN) + inset, end)

    # Words.

    def wordings(self, station: Station) -> Iterator[tuple[str, ...]]:
        """The lines of each of a station's names."""
        room = ROOM[station.kind] - SIGN - AFTER_SIGN - (PAD if len(station.actors) > 1 else 0)
        for name, _ in self.named(station):
            yield tuple(line for part in name.split("\n") for line in text.lines(part, SIZE, room))

    def named(self, station: Station) -> Iterator[tuple[str, str]]:
        """Each name of a station, and where it leads."""
        edition = self.edition
        for actor in station.actors:
            ref = edition.actor_ref(actor)
            yield ref.name.text, ref.address
        if station.excerpt:
            address = routes.claim(self.found.claim.id, station.excerpt.id)
            yield edition.mark(station.excerpt.stance).word, address
        if station.source:
            yield self.printed(station.source), routes.source(station.source)
        if station.kind == "untraced":
            yield edition.interface._("Untraced: no voice is named"), ""

    def printed(self, source: SourceId) -> str:
        """The outlet and the date, on lines of their own."""
        outlet = self.edition.outlet_ref(source)
        name = outlet.name.text if outlet else self.edition.interface._("Outlet not on the copy")
        published = self.edition.when(self.edition.dossier.sources[source].published)
        return f"{name},\n{published.words}"

    def heads(self) -> Iterator[DrawnLine]:
        _ = self.edition.interface._
        words = [_("Voice"), *[_("Passed on by")] * (len(self.columns) - 3), _("Excerpt"), _("Printed by")]
        for (start, _end), head in zip(self.columns, words, strict=True):
            yield DrawnLine(head, self.x(start), 14)

    # Signs.

    def names(self, index: int) -> Iterator[DrawnName]:
        station, box = self.traced.stations[index], self.boxes[index]
        top = box.middle - sum(len(lines) * LINE + PAD for lines in self.words[index]) / 2
        for place, ((name, address), lines) in enumerate(zip(self.named(station), self.words[index], strict=True)):
            middle = top + (len(lines) * LINE + PAD) / 2
            actor = station.actors[place] if station.actors else None
            yield self.name(station, box, middle, lines, address, self.title(name, actor), actor)
            top += len(lines) * LINE + PAD

    def name(
        self,
        station: Station,
        box: Box,
        middle: float,
        lines: tuple[str, ...],
        address: str,
        title: str,
        actor: ActorId | None,
    ) -> DrawnName:
        unnamed = actor is not None and self.edition.dossier.actors[actor].kind == "unnamed"
        of_excerpt = station.excerpt
        words_at = box.start + (SIGN * 3.4 if of_excerpt else SIGN + AFTER_SIGN)
        first = middle - (len(lines) - 1) * LINE / 2 + SIZE * 0.35
        square = SIGN if of_excerpt else SQUARE
        corner = box.start + (SIGN * 2 if of_excerpt else (SIGN - SQUARE) / 2)
        return DrawnName(
            sign="unnamed" if unnamed else station.kind,
            x=self.x(box.start + SIGN / 2),
            y=rounded(middle),
            lines=tuple(DrawnLine(line, self.x(words_at), rounded(first + i * LINE)) for i, line in enumerate(lines)),
            address=address,
            title=title,
            letter=self.letters[of_excerpt.id] if of_excerpt else "",
            mark=self.edition.mark(of_excerpt.stance) if of_excerpt else None,
            corner_x=self.x(corner, square),
            corner_y=rounded(middle - square / 2),
            target=self.target(box, middle, len(lines)),
        )

    def target(self, box: Box, middle: float, lines: int) -> tuple[float, float, float, float]:
        """From the sign to the end of the words, half a pad above and below them."""
        wide, high = box.end - box.start, lines * LINE + PAD
        return self.x(box.start, wide), rounded(middle - high / 2), rounded(wide), rounded(high)

    def title(self, name: str, actor: ActorId | None) -> str:
        return f"{name} ({actor_kind(self.edition, actor)})" if actor else name.replace("\n", " ")

    def frame(self, index: int) -> DrawnFrame:
        station, box = self.traced.stations[index], self.boxes[index]
        start, end = self.columns[self.layer[index]]
        high = sum(len(lines) * LINE + PAD for lines in self.words[index])
        leading = [e for e in self.found.claim.excerpts if set(chain(self.edition.dossier, e)) & set(station.actors)]
        reason = one_origin_reason(self.edition, self.found.claim, station.actors, leading)
        return DrawnFrame(
            self.x(start, end - start), rounded(box.middle - high / 2), rounded(end - start), rounded(high), reason
        )

    # Lines.

    def path(self, start: int, end: int) -> str:
        """From a station's words over the bends to the next station's sign."""
        first, last = self.boxes[start], self.boxes[end]
        leaves = first.column_end if len(self.traced.stations[start].actors) > 1 else first.end
        points = [(leaves, first.middle), (first.column_end, first.middle)]
        for layer, place in self.placed.bends[start, end]:
            points += [(edge, HEAD + place * ROW) for edge in self.columns[layer]]
        framed = len(self.traced.stations[end].actors) > 1
        points.append((last.start - (PAD if framed else 4), last.middle))
        return self.drawn(points)

    def drawn(self, points: list[tuple[float, float]]) -> str:
        """Level within columns, curved between them."""
        pieces = [f"M{self.x(points[0][0])} {rounded(points[0][1])}"]
        for (x1, y1), (x2, y2) in pairwise(points):
            if y1 == y2:
                pieces.append(f"H{self.x(x2)}")
            else:
                middle = self.x((x1 + x2) / 2)
                pieces.append(f"C{middle} {rounded(y1)} {middle} {rounded(y2)} {self.x(x2)} {rounded(y2)}")
        return "".join(pieces)

    def shared_rows(self) -> list[tuple[float, float]]:
        """Of each two excerpts that share words: the middles of their rows, the upper one first."""
        rows = {s.excerpt.id: self.row(i) for i, s in enumerate(self.traced.stations) if s.excerpt}
        return [
            (min(rows[pair.first.id], rows[pair.second.id]), max(rows[pair.first.id], rows[pair.second.id]))
            for pair in self.found.shared
        ]

    def sharing_slots(self) -> tuple[Slot, ...]:
        rows = [self.row(i) for i, station in enumerate(self.traced.stations) if station.excerpt]
        return slots(self.shared_rows(), rows)

    def sharings(self) -> Iterator[DrawnSharing]:
        """An arc from excerpt to excerpt, behind their words, with its label."""
        first = self.columns[-2][0] + ROOM["excerpt"]
        for pair, (top, bottom), (lane, middle) in zip(self.found.shared, self.shared_rows(), self.slots, strict=True):
            words, start = shared_words(self.edition, pair), first + lane * SHARING
            wide = text.width(words, SIZE) + PAD
            near, far, upper, lower = self.x(start), self.x(start - 2 * PAD), rounded(top + 2), rounded(bottom - 2)
            yield DrawnSharing(
                f"M{near} {upper}C{far} {upper} {far} {lower} {near} {lower}",
                DrawnLine(words, self.x(start + PAD / 2), rounded(middle + SIZE * 0.35)),
                f"{routes.claim(self.found.claim.id)}#{parallel_anchor(pair)}",
                words,
                self.x(start, wide),
                rounded(middle - LINE * 0.65),
                rounded(wide),
                rounded(LINE * 1.3),
            )

    def row(self, index: int) -> float:
        """The middle of a station's row."""
        return HEAD + self.placed.places[index] * ROW

    def x(self, place: float, wide: float = 0) -> float:
        """A place across, or where something so wide begins; from the other side on pages that run right to left."""
        if self.edition.interface.direction == "rtl":
            return rounded(self.columns[-1][1] - place - wide)
        return rounded(place)


def rounded(number: float) -> float:
    """To half a pixel: more would only be bytes."""
    found = round(number * 2) / 2
    return int(found) if found == int(found) else found
