"""Many small files in, few files out."""

from dossier import assets

STATIC = {
    "css/tokens.css": b"b\n",
    "css/layers.css": b"a",
    "css/parts/two.css": b"d",
    "css/parts/one.css": b"c",
    "css/stray.css": b"x",
    "js/copy.js": b"1;",
    "js/afar.js": b"0;",
    "js/search/talk.js": b"2;",
    "js/notes.txt": b"x",
    "map/outline.json": b"{}",
    "claims.schema.json": b"{}",
    "icon.svg": b"<svg/>",
}


def test_style_sheets_go_by_the_cascade() -> None:
    assert assets.bundles(STATIC).style.content == b"a\nb\nc\nd\n"


def test_scripts_go_by_name_and_a_folders_apart() -> None:
    found = assets.bundles(STATIC)
    assert found.script.content == b"0;\n1;\n"
    assert {name: made.content for name, made in found.page_scripts.items()} == {"search": b"2;\n"}
    assert found.page_scripts["search"].path.startswith("static/search.")


def test_a_page_loads_its_folders_script_after_that_of_all() -> None:
    found = assets.bundles(STATIC)
    assert found.addresses.scripts("search") == (f"/{found.script.path}", f"/{found.page_scripts['search'].path}")
    assert found.addresses.scripts("nothing") == (f"/{found.script.path}",)


def test_names_change_with_the_content_alone() -> None:
    changed = assets.bundles(STATIC | {"js/search/talk.js": b"3;"})
    before = assets.bundles(STATIC)
    assert changed.script.path == before.script.path
    assert changed.page_scripts["search"].path != before.page_scripts["search"].path


def test_other_files_are_published_as_they_are_but_not_what_pictures_are_made_of() -> None:
    assert [made.path for made in assets.others(STATIC)] == ["static/icon.svg"]


def test_pages_name_the_icon_where_there_is_one() -> None:
    assert assets.bundles({"css/layers.css": b""}).addresses.icon == ""
    assert assets.bundles(STATIC | {"icon.svg": b"<svg/>"}).addresses.icon == "/static/icon.svg"


def test_embeds_load_little_and_pages_nothing_of_theirs() -> None:
    static = STATIC | {"css/embed/embed.css": b"e", "css/parts/stance.css": b"s"}
    found = assets.bundles(static)
    assert found.embed_style.content == b"a\nb\ns\ne\n"
    assert found.embed_style.path.startswith("static/embed.")
    assert b"e" not in found.style.content
    assert found.addresses.embed_style == f"/{found.embed_style.path}"
