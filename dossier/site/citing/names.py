"""Names as lists of works and texts write them; a name of which nobody knows the family's part stays whole.

Sources: Chicago Manual of Style (18th edition, 13.76, 13.113); MLA Handbook (9th edition, 5.6, 6.5); APA Publication
Manual (7th edition, 8.17, 9.8).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dossier.model import Author


def natural(author: Author) -> str:
    return author.name


def inverted(author: Author) -> str:
    """As in "Venn, Mara"; a name that begins with the family's part is in that order already."""
    return f"{author.family}, {author.given}" if author.given and author.is_last else author.name


def parted(author: Author) -> str:
    """The family's part first, whatever the order in print; for programs, which ask for that."""
    return f"{author.family}, {author.given}" if author.given else author.name


def initialled(author: Author) -> str:
    """As in "Venn, M.", "Venn, A.-M."."""
    return f"{author.family}, {initials(author.given)}" if author.given else author.name


def initials(given: str) -> str:
    """Of scripts without capitals, the name itself."""
    return re.sub(r"[^\W\d_][^\s-]*", lambda found: initial(found[0]), given)


def initial(word: str) -> str:
    return f"{word[0].upper()}." if word[0].upper() != word[0].lower() else word


def short(author: Author) -> str:
    """What a text calls somebody by whom it cites."""
    return author.family or author.name


def joined(names: Sequence[str], sign: str) -> str:
    """As a text names them: one, two, or the first and others."""
    if len(names) > 2:
        return f"{names[0]} et al."
    return f" {sign} ".join(names)
