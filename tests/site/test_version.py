"""The page of a version: the claim as it stood, what became of it, and what has changed since."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from dossier import versions
from dossier.model import Dossier
from dossier.site import Page
from dossier.site.counted_then import counted_then
from dossier.site.views import VersionPage
from dossier.site.written_out import lines
from dossier.versions import Version
from tests import facts

LINES = {"a": "herald > wire", "b": "courier > wire"}


def made(claim_id: str = "sunk", lines: dict[str, str] | None = None, **fields: Any) -> Dossier:
    given = LINES if lines is None else lines
    claims = {claim_id: facts.claim(*facts.chained(given), **fields), "late": facts.claim(statement="It was late.")}
    return facts.dossier(claims=claims, actors=facts.actors_of(given.values()), sources=facts.sources_of(given))


def pages(dossier: Dossier) -> dict[str, Page]:
    return {page.address: page for page in facts.site_of(dossier).pages if isinstance(page.view, VersionPage)}


def page_of(dossier: Dossier, address: str = "/claims/sunk/v/1/") -> VersionPage:
    view = facts.view_of(dossier, address)
    assert isinstance(view, VersionPage)
    return view


def status(dossier: Dossier, address: str = "/claims/sunk/v/1/") -> str:
    return page_of(dossier, address).banner.status


# The claim as it stood.


def test_it_shows_what_the_claims_page_showed() -> None:
    before = made()
    claim = page_of(facts.holding(made(statement="Changed."), facts.frozen(before))).claim
    then = facts.view_of(before, "/claims/sunk/")
    assert claim is not None
    for part in ("statement", "topic", "when", "side_title", "points", "comparison", "assessment", "revisions"):
        assert getattr(claim, part) == getattr(then, part), part
    assert [column.quote_text for column in claim.columns] == [column.quote_text for column in then.columns]
    assert [part.text for part in claim.headline.parts] == [part.text for part in then.headline.parts]
    assert claim.headline.counted == then.headline.counted
    assert claim.diagram is not None


def test_its_own_links_stay_on_its_page() -> None:
    claim = page_of(facts.holding(made(), facts.frozen(made()))).claim
    assert claim is not None
    assert claim.headline.parts[0].address == "/claims/sunk/v/1/#p_origins"
    assert claim.origins[0].origins[0].routes[0].columns[0].address == "/claims/sunk/v/1/#a"
    assert claim.permalink == "https://dossiers.example/ferry/claims/sunk/v/1/"


def test_its_excerpts_cannot_be_put_aside_nor_is_it_drawn_on_todays_map() -> None:
    claim = page_of(facts.holding(made(), facts.frozen(made()))).claim
    assert claim is not None
    assert {column.key for column in claim.columns} == {""}
    assert (claim.map, claim.versions) == (None, None)


def test_links_of_the_context_lead_to_todays_pages() -> None:
    text = "See [it](/claims/late/), [this](/claims/sunk/#a) and [that](/claims/gone/)."
    before = facts.frozen(made(context=text))
    claim = page_of(facts.holding(made(), before)).claim
    assert claim is not None
    assert claim.context == ('<p>See <a href="../../../late/">it</a>, <a href="#a">this</a> and <a>that</a>.</p>\n')


def test_a_claim_without_an_excerpt_has_a_page_too() -> None:
    bare = facts.dossier()
    view = page_of(facts.holding(bare, facts.frozen(bare, "unsaid")), "/claims/unsaid/v/1/")
    assert view.claim is not None
    assert view.claim.columns == ()


def test_it_is_cited_as_it_stood_at_its_own_address() -> None:
    now = facts.holding(made(statement="Changed."), facts.frozen(made()), facts.frozen(made(statement="2."), number=2))
    views = {view.name: "".join(part.words.text for part in view.parts) for view in page_of(now).citations}
    address = "https://dossiers.example/ferry/claims/sunk/v/1/"
    assert list(views) == [
        *("Chicago, note", "Chicago, bibliography", "MLA", "APA", "Wikipedia", "BibTeX", "RIS", "CSL JSON")
    ]
    assert not [name for name, text in views.items() if address not in text or "Changed" in text]
    assert views["MLA"] == f"The editors. “The ferry sank.” The ferry, version 1, 1 Mar. 2026, {address}."
    assert json.loads(views["CSL JSON"])[0]["version"] == "1"
    assert "withdrawn" not in "".join(views.values())


def test_a_version_of_a_claim_that_was_withdrawn_later_is_cited_as_withdrawn() -> None:
    withdrawal = {"date": "2026-04-02", "kind": "withdrawal", "summary": "It was wrong."}
    now = made(state="withdrawn", reason="It was wrong.", revisions=[withdrawal])
    for view in page_of(facts.holding(now, facts.frozen(made()))).citations:
        assert "[withdrawn 2 April 2026]" in "".join(part.words.text for part in view.parts)


# What became of it.


def test_the_current_version_says_so_and_shows_no_difference() -> None:
    view = page_of(facts.holding(made(), facts.frozen(made())))
    assert view.banner.status == "It is the current version."
    assert (view.differences, view.banner.changed, view.banner.earlier, view.banner.later) == (None, "", None, None)
    assert view.banner.current is not None
    assert view.banner.current.address == "/claims/sunk/"


def test_an_earlier_version_names_the_current_one_and_its_neighbours() -> None:
    first, second, third = (facts.frozen(made(statement=f"State {number}."), number=number) for number in (1, 2, 3))
    now = facts.holding(made(statement="State 3."), first, second, third)
    assert status(now) == "It isn’t the current version: that is version 3, of 3 March 2026."
    banner = page_of(now, "/claims/sunk/v/2/").banner
    assert banner.earlier is not None
    assert banner.later is not None
    assert (banner.earlier.address, banner.later.address) == ("/claims/sunk/v/1/", "/claims/sunk/v/3/")


def test_a_state_that_is_not_released_yet_is_told() -> None:
    now = facts.holding(made(statement="Changed."), facts.frozen(made()))
    assert status(now) == "The claim has changed since the last version; that isn’t released yet."


@pytest.mark.parametrize(
    ("fields", "expected", "reason"),
    [
        pytest.param(
            {"state": "withdrawn", "reason": "Another ferry."}, "The claim was withdrawn.", "Another ferry.", id="gone"
        ),
        pytest.param({"state": "merged", "into": "late"}, "The claim was merged into another.", None, id="merged"),
    ],
)
def test_a_claim_that_no_longer_stands_alone(fields: dict[str, str], expected: str, reason: str | None) -> None:
    now = made(**fields)
    banner = page_of(facts.holding(now, facts.frozen(made()), facts.frozen(now, number=2))).banner
    assert banner.status.endswith(expected)
    assert (banner.reason.text if banner.reason else None) == reason
    assert (banner.into.address if banner.into else None) == ("/claims/late/" if "into" in fields else None)


def test_a_merged_claims_own_version_shows_its_notice() -> None:
    now = made(state="merged", into="late")
    claim = page_of(facts.holding(now, facts.frozen(now))).claim
    assert claim is not None
    assert claim.notice is not None
    assert claim.notice.ref is not None
    assert claim.notice.ref.address == "/claims/late/"


def test_a_renamed_claims_version_keeps_its_address() -> None:
    now = made("sunken", aliases=["sunk"])
    held = facts.holding(now, facts.frozen(made()), facts.frozen(now, "sunken", 2))
    assert list(pages(held)) == ["/claims/sunk/v/1/", "/claims/sunken/v/2/"]
    view = page_of(held)
    assert view.banner.status.endswith("2 March 2026. Only its address has changed since.")
    assert view.banner.current is not None
    assert view.banner.current.address == "/claims/sunken/"
    assert view.banner.later is not None
    assert view.banner.later.address == "/claims/sunken/v/2/"


def test_a_claim_that_is_no_longer_there_is_told_without_a_link() -> None:
    view = page_of(facts.holding(facts.dossier(), facts.frozen(made())))
    assert view.banner.status == "The claim is no longer part of the dossier."
    assert (view.banner.current, view.differences) == (None, None)


# Addresses, digests, the frame.


def test_the_digest_is_that_of_the_file() -> None:
    version = facts.frozen(made())
    view = page_of(facts.holding(made(), version))
    assert view.sha256 == hashlib.sha256(version.content).hexdigest()
    assert view.file == "/claims/sunk/v/1.json"


def test_the_frame_names_the_versions_around() -> None:
    held = facts.holding(made(statement="Now."), facts.frozen(made()), facts.frozen(made(statement="Now."), number=2))
    first, second = pages(held).values()
    assert [(link.rel, link.address) for link in first.frame.head.links] == [
        ("latest-version", "/claims/sunk/"),
        ("successor-version", "/claims/sunk/v/2/"),
    ]
    assert ("predecessor-version", "/claims/sunk/v/1/") in [(x.rel, x.address) for x in second.frame.head.links]
    assert first.frame.canonical == "https://dossiers.example/ferry/claims/sunk/v/1/"
    assert first.frame.json_address == "/claims/sunk/v/1.json"
    assert first.frame.title == "Claim: The ferry sank. (version 1)"
    withdrawn = facts.holding(made(state="withdrawn", reason="No."), facts.frozen(made()))
    assert pages(withdrawn)["/claims/sunk/v/1/"].frame.title == "Withdrawn: The ferry sank. (version 1)"


# Taken down.

SECRET = "Nobody may read this."


def test_a_version_that_was_taken_down_says_why_and_nothing_of_it() -> None:
    down = facts.tombstone(facts.frozen(made(statement=SECRET)))
    held = facts.holding(made(), down, facts.frozen(made(), number=2))
    page = pages(held)["/claims/sunk/v/1/"]
    assert page.view.claim is None
    assert page.view.banner.status.startswith("Its text was taken down on 9 March 2026. It isn’t the current version")
    assert page.view.banner.reason.text == "A court ordered it."
    assert page.view.differences is None
    assert SECRET not in repr(page)


def test_its_excerpts_are_found_by_the_ids_that_the_register_knows() -> None:
    whole = facts.frozen(made())
    held = facts.holding(made(), facts.tombstone(whole))
    known = replace(held, released=versions.joined(held.released, versions.register_of([whole])))
    view = page_of(known)
    assert view.anchors == ("a", "b")
    assert view.sha256 == whole.sha256


def test_of_a_last_version_that_was_taken_down_nobody_says_that_it_is_behind() -> None:
    held = facts.holding(made(), facts.tombstone(facts.frozen(made())))
    assert status(held) == "Its text was taken down on 9 March 2026."


# The rules of counting.


def recounted(version: Version, **evidence: Any) -> Version:
    """The version as if other rules had computed its figures."""
    fields = json.loads(version.content)
    fields["computed"]["evidence"] |= evidence
    return versions.parse(versions.written(fields))


def test_what_todays_rules_count_the_same_is_not_spoken_of() -> None:
    assert page_of(facts.holding(made(), facts.frozen(made()))).counted == ()


def test_other_figures_are_told_in_words() -> None:
    version = recounted(facts.frozen(made()), origins=2, support="multiple-origins", conflict=["denied"])
    first, second = page_of(facts.holding(made(), version)).counted
    assert first.startswith("The rules of counting have changed since.")
    assert second == (
        "Then it was: 2 documents, 2 origins (0 of them unnamed), 0 passages untraced. Support: Multiple origins. "
        "Conflict: Denied."
    )


def test_other_details_are_told_as_such() -> None:
    version = recounted(facts.frozen(made()), relays=[])
    _, second = page_of(facts.holding(made(), version)).counted
    assert second.startswith("The headline’s figures are the same;")


def test_a_figure_that_is_new_today_is_no_change_of_rules() -> None:
    edition = facts.edition_of(made())
    today = {"evidence": {"documents": 1, "more": 2}, "comparison": []}
    assert tuple(counted_then(edition, {"evidence": {"documents": 1}, "comparison": []}, today)) == ()


# What has changed.


def test_differences_are_grouped_and_worded() -> None:
    later = made(lines={"a": "herald > wire", "b": "denies: courier > wire"}, statement="The ferry burned.")
    view = page_of(facts.holding(later, facts.frozen(made()), facts.frozen(later, number=2)))
    assert view.differences is not None
    assert view.banner.changed == "p_changed"
    groups = {group.title: group for group in view.differences.groups}
    assert list(groups) == ["What is counted", "The claim", "Excerpt b"]
    (stance,) = groups["Excerpt b"].items
    assert stance.label == "Stance"
    assert [(side.word, side.is_out, side.terms[0].text) for side in stance.sides] == [
        ("Before", True, "Asserts"),
        ("Now", False, "Denies"),
    ]
    assert [wording.text for wording in groups["Excerpt b"].about] == ["Wire", "The ferry again"]
    (statement,) = groups["The claim"].items
    assert statement.label == "Statement, in English"
    assert [(piece.text, piece.kind) for piece in statement.words if piece.kind != "kept"] == [
        ("sank", "deleted"),
        ("burned", "inserted"),
    ]


def test_what_was_only_added_says_so() -> None:
    later = made(actors=["wire"])
    view = page_of(facts.holding(later, facts.frozen(made())))
    assert view.differences is not None
    ((item,),) = [group.items for group in view.differences.groups]
    assert [(side.word, side.is_out) for side in item.sides] == [("Added", False)]


# The record.


def test_the_record_is_written_out_with_its_lines_numbered() -> None:
    claim = page_of(facts.holding(made(), facts.frozen(made()))).claim
    assert claim is not None
    assert claim.record.file == "content/versions/sunk/1.json"
    assert claim.record.first_line == 0
    assert claim.record.html.startswith('<span class="record__line" id="record_1"><span class="y-key">sunk</span>:')
    assert claim.record.html.count("record__line") == claim.record.lines


def test_its_text_is_yaml_that_says_the_same() -> None:
    context = 'One "line"\n\n- another: #2\n  and <b>more</b>'
    version = facts.frozen(made(context=context, event={"date": "2021-05"}))
    assert yaml.safe_load(plain_text(version.record)) == {"sunk": version.record}


def plain_text(record: Mapping[str, Any]) -> str:
    html = "\n".join(lines(record, "sunk"))
    return Markup(html.replace('<span class="y-key">', "").replace("</span>", "")).unescape()


TEXTS = st.text("aé ع:#-'\"{[&*!|>%@`,?\n", min_size=1, max_size=30).map(str.strip).filter(bool)


@facts.unhurried
@given(
    st.dictionaries(
        st.from_regex("[a-z]{1,5}", fullmatch=True),
        st.recursive(
            st.one_of(TEXTS, st.sampled_from(["no", "null", "2021-05-04", "1.5", "y"])),
            lambda inner: st.one_of(
                st.lists(TEXTS, min_size=1, max_size=3),
                st.lists(st.dictionaries(st.sampled_from(["id", "said"]), inner, min_size=1), min_size=1, max_size=3),
                st.dictionaries(st.sampled_from(["en", "ar"]), inner, min_size=1),
            ),
            max_leaves=8,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_any_record_is_read_back_as_it_is(record: dict[str, Any]) -> None:
    assert yaml.safe_load(plain_text(record)) == {"sunk": record}


# The list on the claim's page.


def test_the_claims_page_lists_its_versions() -> None:
    held = facts.holding(made(), facts.tombstone(facts.frozen(made())), facts.frozen(made(), number=2))
    listed = facts.view_of(held, "/claims/sunk/").versions
    assert [(one.number, one.address, one.is_taken_down, one.when.words) for one in listed.versions] == [
        (1, "/claims/sunk/v/1/", True, "1 March 2026"),
        (2, "/claims/sunk/v/2/", False, "2 March 2026"),
    ]
    assert listed.note == ""


def test_what_was_never_or_is_not_yet_released_says_so() -> None:
    assert facts.view_of(made(), "/claims/sunk/").versions.note == "None released yet."
    ahead = facts.holding(made(statement="Changed."), facts.frozen(made()))
    assert facts.view_of(ahead, "/claims/sunk/").versions.note == "This state isn’t released yet."


# What the banner says of corrections, withdrawals, addresses.


def revised(*kinds: str, **fields: Any) -> Dossier:
    entries = [{"date": "2026-03-02", "kind": kind, "summary": f"{kind}."} for kind in kinds]
    return made(**({"revisions": entries} if entries else {}), **fields)


def test_corrections_since_are_told_the_latest_first() -> None:
    now = revised("correction", "addition", "clarification")
    held = facts.holding(now, facts.frozen(revised("correction")), facts.frozen(now, number=2))
    mended = page_of(held).banner.mended
    assert [(one.kind, one.when.words, one.summary.text) for one in mended] == [
        ("Clarification", "2 March 2026", "clarification.")
    ]
    assert page_of(held, "/claims/sunk/v/2/").banner.mended == ()
    both = facts.holding(now, facts.frozen(made()), facts.frozen(now, number=2))
    assert [one.kind for one in page_of(both).banner.mended] == ["Clarification", "Correction"]


def test_of_a_version_that_was_taken_down_no_corrections_are_told() -> None:
    now = revised("correction")
    held = facts.holding(now, facts.tombstone(facts.frozen(made())), facts.frozen(now, number=2))
    assert page_of(held).banner.mended == ()


def test_another_address_with_other_words_is_told_as_such() -> None:
    now = made("sunken", aliases=["sunk"], statement="The ferry burned.")
    view = page_of(facts.holding(now, facts.frozen(made()), facts.frozen(now, "sunken", 2)))
    assert view.banner.status.endswith("The claim has another address now.")


def test_the_version_that_withdrew_says_it_once() -> None:
    now = revised("withdrawal", state="withdrawn", reason="It was another ferry.")
    held = facts.holding(now, facts.frozen(made()), facts.frozen(now, number=2))
    before, after = page_of(held), page_of(held, "/claims/sunk/v/2/")
    assert before.banner.status.endswith("The claim was withdrawn.")
    assert before.banner.reason is not None
    assert after.banner.status == "It is the current version."
    assert after.banner.reason is None
    assert after.claim is not None
    assert after.claim.notice is not None
    assert after.claim.notice.title == "This claim was withdrawn"


def test_the_version_that_merged_says_it_once() -> None:
    now = revised("correction", state="merged", into="late")
    held = facts.holding(now, facts.frozen(made()), facts.frozen(now, number=2))
    assert page_of(held).banner.into is not None
    after = page_of(held, "/claims/sunk/v/2/").banner
    assert (after.status, after.into) == ("It is the current version.", None)
