"""What stands apart in the file is joined: an excerpt with its claim and its passage, a point with its row."""

from __future__ import annotations

import dataclasses
from typing import Any

import msgspec

from dossier import dates, values
from dossier.model import Actor, ClaimId, Declared, Dossier, Excerpt, Point, Target, Translation
from dossier.problems import Location, Problem
from dossier.walker import nearest


class Joining:
    """Joins what stands apart in the file: an excerpt with its claim and passage, a point with its row's kind."""

    def __init__(self, declared: Declared, problems: list[Problem]) -> None:
        self.declared = declared
        self.problems = problems
        self.excerpts = {
            Target(claim.id, excerpt.id): excerpt  # type: ignore[arg-type]
            for claim in declared.claims.values()
            for excerpt in claim.excerpts
        }
        shell = Dossier(
            declared.dossier,
            declared.topics,
            declared.rows,
            declared.actors,
            declared.places,
            declared.sources,
            declared.same_origin,
            {},
        )
        self.within: dict[str, tuple[str, ...]] = {place: shell.enclosing(place) for place in declared.places}
        self.shell = shell

    def dossier(self) -> Dossier:
        claims = {
            claim_id: msgspec.structs.replace(
                claim, excerpts=tuple(self.excerpt(claim_id, excerpt) for excerpt in claim.excerpts)
            )
            for claim_id, claim in self.declared.claims.items()
        }
        actors = {actor_id: self.actor(actor) for actor_id, actor in self.declared.actors.items()}
        return dataclasses.replace(self.shell, claims=claims, actors=actors, waivers=self.declared.waivers)

    def actor(self, actor: Actor) -> Actor:
        """The actor, its stake's translations filled in as an excerpt's are."""
        if actor.stake is None:
            return actor
        made = tuple(self.translation(translation) for translation in actor.stake.translation)
        return msgspec.structs.replace(actor, stake=msgspec.structs.replace(actor.stake, translation=made))

    def excerpt(self, claim: ClaimId, excerpt: Excerpt) -> Excerpt:
        return msgspec.structs.replace(
            excerpt,
            claim=claim,
            passage=str(self.passage(Target(claim, excerpt.id))),
            points={row: self.point(excerpt, row, point) for row, point in excerpt.points.items()},
            translation=tuple(self.translation(translation) for translation in excerpt.translation),
        )

    def passage(self, target: Target) -> Target:
        """The excerpt in which a passage is typed in full."""
        seen: set[Target] = set()
        while target not in seen and (same := getattr(self.excerpts.get(target), "same_as", None)):
            seen.add(target)
            target = same
        return target

    def translation(self, translation: Translation) -> Translation:
        default = self.declared.dossier.translations
        if default is None:
            return translation
        return msgspec.structs.replace(
            translation,
            language=translation.language or default.language,
            by=translation.by or default.by,
            method=translation.method or default.method,
        )

    def point(self, excerpt: Excerpt, row: Any, point: Point) -> Point:
        if not point.value or row not in self.declared.rows:
            return point
        kind = self.declared.rows[row].kind
        if not self.value_ids_exist(kind, point):
            return point
        try:
            return msgspec.structs.replace(point, typed=values.parse(kind, point.value, self.within))
        except (values.ValueFault, dates.DateFault) as fault:
            self.problem("value", point.where("value"), str(fault), fault.hint)
            return point

    def value_ids_exist(self, kind: str, point: Point) -> bool:
        """Names each id of a place or an actor that isn't defined."""
        if kind not in ("place", "actor"):
            return True
        table: Any = self.declared.places if kind == "place" else self.declared.actors
        unknown = [(index, item) for index, item in enumerate(point.value) if item not in table]
        for index, item in unknown:
            self.problem(
                "unknown-id",
                point.where("value", index),
                f'there is no {kind} "{item}"',
                nearest(item, table) or f"define it under `{kind}s:`, or correct the id",
            )
        return not unknown

    def problem(self, rule: str, location: Location, text: str, hint: str) -> None:
        self.problems.append(Problem(rule, location, text, hint=hint))
