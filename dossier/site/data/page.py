"""The page of downloads: the files, how to read them, and what each field means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from dossier import fields, prose
from dossier.site import routes
from dossier.site.data.files import Download
from dossier.site.data.forms import column_kind, column_note, kind_words, note_words
from dossier.site.data.shape import CLAIM, CLAIM_LEAD, COMPUTED, PATHS, Key
from dossier.site.edition import Edition, worded
from dossier.site.views import DataPage, FieldEntry, FieldGroup, FieldSection, FileRow, ReadingNote

LANGUAGE = "en"
"""That the model's docstrings are written in."""


def data_page(edition: Edition, downloads: tuple[Download, ...], link: prose.Link) -> DataPage:
    _ = edition.interface._
    return DataPage(
        title=_("Data"),
        lead=_("Everything that the dossier holds, as files for programs and spreadsheets, and what each field means."),
        files=tuple(file_row(edition, download) for download in downloads),
        notes=tuple(ReadingNote(title, prose.render(text, link)) for title, text in notes(edition)),
        sections=tuple(sections(edition, downloads, link)),
        tongue=worded("", LANGUAGE),
    )


def file_row(edition: Edition, download: Download) -> FileRow:
    kilobytes = -(-len(download.content) // 1000)
    size = edition.interface._("%(size)s kB", size=kilobytes)
    return FileRow(download.name, routes.download(download.name), download.media, size, download.holds)


def notes(edition: Edition) -> Iterator[tuple[str, str]]:
    """What somebody must know to read the files, in Markdown."""
    _ = edition.interface._
    yield (
        _("Read it back"),
        _(
            "Delete `version` and `computed` from `claims.json`, and the rest is a `claims.yaml` (JSON is YAML): it "
            "gives the same facts. Drafts aren’t in it."
        ),
    )
    yield (
        _("One claim alone"),
        _("Each claim’s page leads to its own file, `/claims/<id>.json`: declared and computed fields together."),
    )
    yield (
        _("Open the tables"),
        _(
            "UTF-8, with the mark at the beginning that Excel needs; lines end in CR LF, commas stand between cells. "
            'In Python: `csv.DictReader(open(name, encoding="utf-8-sig", newline=""))`. A text has a column for '
            "each language. Ids and words of one cell have `|` between them, several origins ` / `; lists of texts "
            "and `points` are JSON. What isn’t there is an empty cell."
        ),
    )
    yield (
        _("Formulas"),
        _(
            "A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@` (a wide one, too), a tab or a line’s end "
            "for a formula. Such a text has an apostrophe before it, and so has one that begins with an apostrophe. To "
            "have every text as it was printed, take one apostrophe from the front of each cell that begins with one."
        ),
    )
    yield (
        _("Dates"),
        _(
            "As EDTF: `2016-11-03`, `2016-11`, `2016`; `~` after it says about, `?` uncertain, `%` both; "
            "`2015-08-21/2015-08-31` is an interval, `2014/..` has an open end."
        ),
    )
    yield (
        _("Versions of the form"),
        _(
            "The number changes when a program that reads a file must be changed; new keys and columns don’t change "
            "it. Tables and reference lists can’t say theirs: `datapackage.json` says it of every file."
        ),
    )
    yield (
        _("Licence"),
        _(
            "Texts and data: %(licence)s. Quotes, and the titles of documents, belong to their authors.",
            licence=edition.dossier.about.licence,
        ),
    )


def sections(edition: Edition, downloads: Iterable[Download], link: prose.Link) -> Iterator[FieldSection]:
    _ = edition.interface._
    yield FieldSection(
        "p_declared",
        _("What is declared"),
        _("The fields of claims.json, as they stand in the dossier’s own file: all that an editor types."),
        tuple(declared_group(edition, kind, link) for kind in fields.every()),
    )
    yield FieldSection(
        "p_computed",
        _("What is computed"),
        _("What nobody types: the program works it out."),
        (
            computed_group("claim-json", f"{routes.CLAIMS}<id>.json", CLAIM_LEAD, CLAIM, link),
            computed_group("computed", "claims.json: computed", PATHS, COMPUTED, link),
        ),
    )
    yield FieldSection(
        "p_columns",
        _("The columns of the tables"),
        _("Declared fields and figures, a row for each thing."),
        tuple(column_group(edition, download, link) for download in downloads if download.columns),
    )


def declared_group(edition: Edition, kind: fields.Explained, link: prose.Link) -> FieldGroup:
    """A kind of fact. `d_claim_statement` is the element id of a field."""
    entries = tuple(
        FieldEntry(
            anchor=f"{anchor(kind.name)}_{field.key}",
            name=field.key,
            kind=kind_words(edition, field.form),
            leads=f"#{anchor(fields.explained(field.form.fact).name)}" if field.form.fact else "",
            note=note_words(edition, field),
            choices=field.form.choices,
            html=explanation(field.text, link),
        )
        for field in kind.fields
    )
    return FieldGroup(anchor(kind.name), title_of(kind), explanation(kind.text, link), entries)


def title_of(kind: fields.Explained) -> str:
    """As in "claim", or "claims.yaml" for the whole."""
    return "claims.yaml" if kind.name == "file" else kind.fact.called.replace("_", " ")


def computed_group(name: str, title: str, lead: str, keys: tuple[Key, ...], link: prose.Link) -> FieldGroup:
    entries = tuple(
        FieldEntry(f"{anchor(name)}_{number}", key.path, "", "", "", (), explanation(key.text, link))
        for number, key in enumerate(keys, start=1)
    )
    return FieldGroup(anchor(name), title, explanation(lead, link), entries)


def column_group(edition: Edition, download: Download, link: prose.Link) -> FieldGroup:
    name = download.resource
    entries = tuple(
        FieldEntry(
            anchor=f"{anchor(name)}-csv_{column.name}",
            name=column.name,
            kind=column_kind(edition, column),
            leads="",
            note=column_note(edition, column),
            choices=column.choices,
            html=explanation(column.text, link),
        )
        for column in download.columns
    )
    return FieldGroup(f"{anchor(name)}-csv", download.name, Markup(""), entries)


def anchor(name: str) -> str:
    return f"d_{name}"


def explanation(text: str, link: prose.Link) -> Markup:
    return prose.render(text, link) if text else Markup("")
