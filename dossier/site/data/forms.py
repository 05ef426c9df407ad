"""What a field or a column takes, in words."""

from __future__ import annotations

from typing import Any

from dossier.fields import Field, Form
from dossier.site.data.cells import Column
from dossier.site.edition import Edition


def kind_words(edition: Edition, form: Form) -> str:
    """As in "list: id of `actors`", "text, by language", "one of these"."""
    _ = edition.interface._
    one = one_words(edition, form)
    if form.many == "list":
        return _("list: %(one)s", one=one)
    if form.many == "one-or-more":
        return _("%(one)s, or a list", one=one)
    return _("by id: %(one)s", one=one) if form.many == "table" else one


def one_words(edition: Edition, form: Form) -> str:
    _ = edition.interface._
    if form.fact:
        return form.fact.called.replace("_", " ")
    if form.takes == "id":
        return _("id, of %(table)s", table=form.table)
    words = {
        "text": _("text"),
        "words": _("text, by language"),
        "number": _("number"),
        "date": _("date"),
        "language": _("language tag"),
        "address": _("web address"),
        "own-id": _("id"),
        "target": _("claim, or claim#excerpt"),
        "choice": _("one of"),
    }
    return words[form.takes]


def note_words(edition: Edition, field: Field) -> str:
    """Whether it must be given, and what holds where it isn't."""
    _ = edition.interface._
    if field.default:
        return _("left out: %(value)s", value=field.default)
    return _("required") if field.is_required else ""


def column_kind(edition: Edition, column: Column[Any]) -> str:
    _ = edition.interface._
    if column.choices:
        return _("some of, with | between") if column.type == "list" else _("one of")
    if column.form and column.type == "list":
        return _("%(one)s; several with | between", one=one_words(edition, column.form))
    if column.form and column.type == "string":
        return _("text") if column.form.takes == "words" else one_words(edition, column.form)
    words = {
        "string": _("web address") if column.format == "uri" else _("text"),
        "integer": _("whole number"),
        "number": _("number"),
        "date": _("day"),
        "list": _("ids, with | between"),
        "texts": _("list of texts (JSON)"),
        "object": _("mapping (JSON)"),
    }
    return words[column.type]


def column_note(edition: Edition, column: Column[Any]) -> str:
    return edition.interface._("never empty") if column.is_required else ""
