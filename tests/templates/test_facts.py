"""Labels and values."""

from tests.templates.parts import drawn, elements, texts

SOURCE = """{% from "parts/facts.html" import fact, facts %}
{% call facts() %}{% call fact("When") %}May{% endcall %}
{% call fact("Where") %}<a href="x">Quay</a>{% endcall %}{% endcall %}"""


def test_each_label_stands_with_its_value() -> None:
    tree = drawn(SOURCE)
    assert texts(elements(tree, "dt")) == ["When", "Where"]
    assert texts(elements(tree, "dd")) == ["May", "Quay"]


def test_a_value_may_hold_links() -> None:
    assert len(elements(drawn(SOURCE), "a")) == 1
