"""What the preview adds to a page."""

import pytest

from dossier.preview.addition import added, digest, widened
from dossier.site.policy import EMBEDDED, SEARCHING, policy

PAGE = (
    b'<head>\n<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">\n'
    b'<link rel="stylesheet" href="../static/dossier.css">\n</head>\n<body>&lt;/head&gt;</body>\n'
)


@pytest.mark.parametrize(
    ("before", "script"),
    [
        pytest.param(policy(), "'self'", id="a page"),
        pytest.param(policy(SEARCHING), "'self' 'wasm-unsafe-eval'", id="the page that searches"),
        pytest.param(policy(EMBEDDED), "'self'", id="an embed, which has no scripts"),
    ],
)
def test_the_policy_lets_the_preview_in_and_nobody_else(before: str, script: str) -> None:
    was, now = (dict(part.split(" ", 1) for part in text.split("; ")) for text in (before, widened(before)))
    assert (now["connect-src"], now["style-src"], now["script-src"]) == ("'self'", "'self'", script)
    assert {name: value for name, value in now.items() if name not in ("connect-src", "script-src")} == {
        name: value for name, value in was.items() if name not in ("connect-src", "script-src")
    }


def test_a_page_gets_a_script_a_policy_and_the_state_of_its_style() -> None:
    text = added(PAGE, "5ee5").decode()
    assert "connect-src &#x27;self&#x27;" in text
    assert text.count("/_preview/preview.js") == 1
    assert f'data-page="{digest(PAGE)}" data-style="5ee5"' in text
    assert 'href="../static/dossier.css?5ee5"' in text
    assert text.endswith("</head>\n<body>&lt;/head&gt;</body>\n")


def test_what_has_no_head_stays_as_it_is() -> None:
    assert added(b"<p>plain</p>", "5ee5") == b"<p>plain</p>"
