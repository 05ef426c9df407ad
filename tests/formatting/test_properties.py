"""Whatever hand wrote a dossier: its form is one, it says the same, its comments stay, and form stays form."""

from collections import Counter
from random import Random

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import formatting, writing
from dossier.formatting import comments
from tests.formatting.generating import Author
from tests.formatting.scribbling import Scribbler

SEEDS = st.integers(0, 2**32)
MANY = settings(max_examples=60, deadline=None)


def formatted(text: str) -> str:
    try:
        return formatting.formatted(text.encode()).after
    except formatting.Refused as refused:
        raise AssertionError(f"{refused.problems[:3]}\n{text}") from refused


@MANY
@given(SEEDS)
def test_the_form_is_one(seed: int) -> None:
    """It doesn't depend on how the data were written."""
    random = Random(seed)
    data = Author(random).dossier()
    ours = formatted(writing.document(data))
    assert formatted(Scribbler(random, remarks=False).file(data)) == ours
    assert yaml.load(ours, yaml.BaseLoader) == data


@MANY
@given(SEEDS)
def test_comments_stay(seed: int) -> None:
    random = Random(seed)
    data = Author(random).dossier()
    scribbler = Scribbler(random, remarks=True)
    made = formatted(scribbler.file(data))
    assert yaml.load(made, yaml.BaseLoader) == data
    assert Counter(comment.text for comment in comments.scan(made).comments) == Counter(scribbler.said)
    assert formatted(made) == made
