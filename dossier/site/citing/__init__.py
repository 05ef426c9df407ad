"""How the dossier is cited: a claim as a page of the dossier, an excerpt as a document that is quoted in a claim.

What is cited is a `Work`; everything else is one of its forms: CSL data, an entry of a style, a template of Wikipedia.
"""

from dossier.site.citing.csl import csl_item
from dossier.site.citing.styles import STYLES, Style, entry, quoted_in
from dossier.site.citing.wikipedia import quoted_in_template, template
from dossier.site.citing.works import Quoted, Work, claim_work, quoted

__all__ = [
    "STYLES",
    "Quoted",
    "Style",
    "Work",
    "claim_work",
    "csl_item",
    "entry",
    "quoted",
    "quoted_in",
    "quoted_in_template",
    "template",
]
