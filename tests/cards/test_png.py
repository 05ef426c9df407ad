"""A PNG file that says what it was made from and whether it is whole."""

import io
import random

from PIL import Image

from dossier.cards import png

PALETTE = bytes([233, 237, 235, 18, 24, 27])
FILE = png.encode((3, 2), PALETTE, bytes([0, 1, 0, 1, 1, 0]), "made of this")


def test_the_file_opens_as_a_picture_with_its_texts() -> None:
    image = Image.open(io.BytesIO(FILE))
    image.load()
    assert (image.size, image.mode) == ((3, 2), "P")
    assert [image.convert("RGB").getpixel(place) for place in ((0, 0), (1, 0), (0, 1))] == [
        (233, 237, 235),
        (18, 24, 27),
        (18, 24, 27),
    ]
    assert image.info["Key"] == "made of this"
    assert len(image.info["Digest"]) == 64


def test_it_is_known_by_its_key() -> None:
    assert png.is_made_from(FILE, "made of this")
    assert not png.is_made_from(FILE, "made of that")
    assert not png.is_made_from(b"", "made of this")


def test_one_changed_byte_is_noticed_wherever_it_is() -> None:
    for place in range(len(FILE)):
        changed = bytearray(FILE)
        changed[place] ^= 1
        assert not png.is_made_from(bytes(changed), "made of this"), place


def test_another_picture_under_the_same_key_is_noticed() -> None:
    """Its checksums are right: the digest isn't."""
    other = png.encode((3, 2), PALETTE, bytes([1, 1, 1, 1, 1, 1]), "another")
    found = dict(png.chunks(FILE))
    forged = b"".join(found[kind] if kind == b"tEXt" else whole for kind, whole in png.chunks(other))
    assert not png.is_made_from(png.SIGNATURE + forged, "made of this")


def test_what_is_cut_off_or_longer_is_noticed() -> None:
    assert not any(png.is_made_from(FILE[:end], "made of this") for end in range(len(FILE)))
    assert not png.is_made_from(FILE + b"x", "made of this")
    noise = random.Random(7)
    assert not png.is_made_from(png.SIGNATURE + noise.randbytes(400), "made of this")
