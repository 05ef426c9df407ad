"""A dossier as it is shown: its pages and files, each made when it is first asked for, as a build would make it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from threading import RLock
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from dossier import assets, moved, pipeline, site
from dossier.artifacts import Artifact
from dossier.evidence import Evidence
from dossier.inputs import Inputs
from dossier.model import Dossier
from dossier.outputs import html
from dossier.preview import styles
from dossier.site import Site
from dossier.site.moves import Moves


class Compiled(BytecodeCache):
    """Compiled templates by their text: one that hasn't changed isn't compiled again."""

    def __init__(self) -> None:
        self.code: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        code = self.code.get((bucket.key, bucket.checksum))
        if code:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.code[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


class Templates:
    """The templates' environment, the same one as long as nothing changes in it."""

    def __init__(self) -> None:
        self.compiled = Compiled()
        self.made_from: tuple[dict[str, str], str] | None = None
        self.made = Environment()

    def environment(self, read: Inputs, made: Site) -> Environment:
        """Raises `UnicodeDecodeError` where a template isn't UTF-8."""
        wanted = (pipeline.templates(read), made.edition.language)
        if self.made_from != wanted:
            self.made, self.made_from = html.environment(wanted[0], made), wanted
            self.made.bytecode_cache = self.compiled
        return self.made


class Shown:
    """One state of a dossier without errors. Several threads may ask; what one has made the others take.

    `earlier`: files of the state before, of which cards may be taken over.
    """

    def __init__(
        self, read: Inputs, dossier: Dossier, evidence: Evidence, templates: Templates, earlier: Mapping[str, bytes]
    ) -> None:
        static = dict(read.under("static"))
        bundles = assets.bundles(static)
        self.site = site.make(dossier, evidence, styles.addresses(bundles), pipeline.land(static), portable=False)
        self.jinja = templates.environment(read, self.site)
        self.outputs = [*pipeline.outputs(self.site, self.jinja, bundles, static, earlier), self.copies]
        self.root = read.root
        self.pages: dict[str, bytes] = {}
        self.files: dict[str, bytes] = {}
        self.paging, self.filing = RLock(), RLock()

    @property
    def base(self) -> str:
        """The path below which the site will be published, without a slash at its end."""
        return urlsplit(self.site.edition.dossier.about.base_url).path.rstrip("/")

    def has_page(self, address: str) -> bool:
        return address in self.site.promises

    def page(self, address: str) -> bytes:
        """A page's file. Raises `KeyError` where there is none, and whatever making it raises."""
        with self.paging:
            if address not in self.pages:
                self.pages[address] = html.rendered(self.site, self.jinja, self.site.page(address)).content
            return self.pages[address]

    def file(self, path: str) -> bytes | None:
        """A file that is no page. Files are made kind by kind, until the one that is wanted is among them."""
        with self.filing:
            while path not in self.files and self.outputs:
                self.make_more()
            return self.files.get(path)

    def make_more(self) -> bool:
        """Makes the next kind of files; False where all are made."""
        with self.filing:
            if not self.outputs:
                return False
            output = self.outputs.pop(0)
            self.files.update({made.path: made.content for made in output() if made.path not in self.files})
            return True

    def copies(self) -> Iterator[Artifact]:
        """What answers beside earlier addresses, once all else is made."""
        files = [Artifact(path, content) for path, content in self.files.items()]
        return moved.copies(Moves(self.site.edition), files)
