"""The process in which a document is read; `dossier.documents.reading` starts it."""

from dossier.documents.reading import main

main()
