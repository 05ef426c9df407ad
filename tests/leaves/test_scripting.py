"""Data in a script of one call: it comes out as it went in, and nothing in it ends the script."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import scripting


def handed_over(script: bytes) -> object:
    return json.loads(script.decode().removeprefix("shown.start(").removesuffix(");\n"))


def test_a_script_is_one_call_in_one_line() -> None:
    assert scripting.call("shown.start", {"a": [1, "ب"]}) == 'shown.start({"a":[1,"ب"]});\n'.encode()


@pytest.mark.parametrize("sign", ["<", ">", "&", "\u2028", "\u2029"])
def test_signs_that_could_end_a_script_or_its_line_are_escaped(sign: str) -> None:
    assert f"one\\u{ord(sign):04x}two".encode() in scripting.call("shown.start", {"a": f"one{sign}two"})


@settings(deadline=None)
@given(st.text() | st.sampled_from(["</script><!-- & \u2028 \u2029 \\u0027 `${x}`\n", "\\", '"']))
def test_data_come_out_as_they_went_in(text: str) -> None:
    script = scripting.call("shown.start", {text: text})
    assert handed_over(script) == {text: text}
    assert not set("<>&\u2028\u2029") & set(script.decode())
    assert script.count(b"\n") == 1
