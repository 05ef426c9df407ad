"""How the dossier is cited: a claim as a page of the dossier, an excerpt as a document that is quoted in a claim.

What is cited is a `Work`; everything else is one of its forms: CSL data, an entry of a style, a template of Wikipedia.
"""

from dossier.site.citing.csl import csl_item
from dossier.site.citing.notes import in_apa, in_mla, note, quoted_note
from dossier.site.citing.references import bib, csl, ris
from dossier.site.citing.styles import STYLES, Style, entry
from dossier.site.citing.wikipedia import quoted_in_template, template
from dossier.site.citing.works import Quoted, Work, claim_work, quoted, version_work

__all__ = [
    "STYLES",
    "Quoted",
    "Style",
    "Work",
    "bib",
    "claim_work",
    "csl",
    "csl_item",
    "entry",
    "in_apa",
    "in_mla",
    "note",
    "quoted",
    "quoted_in_template",
    "quoted_note",
    "ris",
    "template",
    "version_work",
]
