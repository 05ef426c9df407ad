"""The one form in which YAML is written here: by `new`, `quote` and `capture` in part, by `format` throughout.

Blocks, since an unquoted comma or colon within `{ }` is an editor's commonest mistake, and since Arabic and English on
one line can't be read; lists of ids in `[ ]`; texts folded where they would need quotation marks or don't fit;
comments where they belong (`Remarked`).
Whatever is written here is read back as the same text by `dossier.nodes`, and by other programs, too.

Source: YAML 1.1, chapters 5, 7 and 8 of 1.2 where both agree.
"""

from dossier.writing.blocks import Data, Remarked, document, entry, entry_lines, item_lines
from dossier.writing.insertion import appended, inserted
from dossier.writing.scalars import WIDTH, folded, inline, is_plain, text_lines

__all__ = [
    "WIDTH",
    "Data",
    "Remarked",
    "appended",
    "document",
    "entry",
    "entry_lines",
    "folded",
    "inline",
    "inserted",
    "is_plain",
    "item_lines",
    "text_lines",
]
