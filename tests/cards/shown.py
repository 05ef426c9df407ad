"""A card made by hand, for tests."""

from typing import Any

from dossier.model import Stance
from dossier.site.views import Card, StanceMark, Tally, Wording

LONG = (
    "According to three people close to the talks, who asked not to be named, the commander of the Second Field Army "
    "(الجيش الثاني الميداني) told his hosts in al-Ḥasaka and Dayr az-Zawr that ʿAlī’s delegation would leave within "
    "two days, unless the agreement of 14 March were made public."
)
LONG_ARABIC = (
    "قال ثلاثة أشخاص مقربين من المحادثات، طلبوا عدم ذكر أسمائهم، إن قائد الجيش الثاني الميداني أبلغ مضيفيه في الحسكة "
    "ودير الزور أن الوفد سيغادر خلال يومين ما لم يُعلَن الاتفاق الذي تم التوصل إليه في الرابع عشر من آذار/مارس 2016 قبل "
    "ذلك الموعد، وهو ما نفته مصادر أخرى تحدثت إلى الصحيفة نفسها."
)


def en(text: str) -> Wording:
    return Wording(text, "en", "ltr")


def ar(text: str) -> Wording:
    return Wording(text, "ar", "rtl")


def tally(stance: Stance, number: int, words: str) -> Tally:
    return Tally(StanceMark(stance, words), number, f"{number} {words}")


def card(**fields: Any) -> Card:
    made: dict[str, Any] = {
        "language": "en",
        "direction": "ltr",
        "topic": en("The ferry"),
        "when": "4 May 2021",
        "notice": "",
        "statement": en("The ferry sank."),
        "also": (),
        "figures": "2 documents, 1 origin · denied by 1 voice",
        "tallies": (tally("asserts", 2, "asserting"), tally("denies", 1, "denying")),
        "conflict": "Conflict: Denied",
        "title": en("The ferry"),
        "kind": "A dossier of claims",
    }
    return Card(**made | fields)


def arabic(**fields: Any) -> Card:
    made: dict[str, Any] = {
        "language": "ar",
        "direction": "rtl",
        "topic": ar("العبّارة"),
        "when": "4 أيار/مايو 2021",
        "statement": ar("غرقت العبّارة."),
        "figures": "وثيقتان، مصدر واحد · ينفيه صوت واحد",
        "tallies": (tally("asserts", 2, "تؤكدان"), tally("denies", 1, "تنفي")),
        "conflict": "تعارض: نفي",
        "title": ar("العبّارة"),
        "kind": "ملف ادعاءات",
    }
    return card(**made | fields)
