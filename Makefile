# What a person types, from a fresh clone: `make site`, `make test`. `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
ZENSICAL := .venv-zensical
BIN := $(VENV)/bin
PIP_FLAGS := --quiet --disable-pip-version-check

# Node is used by two checkers of the tests alone; without it those tests are left out, and named.
NPM := $(shell command -v npm 2>/dev/null)
NODE_PACKAGES := $(if $(NPM),node_modules/.installed)

# Extras are kept: an older pip takes `coverage[toml]`, asked for by another package, for something that is not pinned.
LOCK := $(BIN)/uv pip compile --quiet --no-config --no-strip-extras --upgrade --universal \
	--python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock'

.PHONY: help site serve test module bench-search lock catalog clean
.DELETE_ON_ERROR:

help:
	@echo 'make site    check the minutes and build the website into site/'
	@echo 'make serve   show the website at a local address and follow every saved change'
	@echo 'make test    run every check and test of the project'
	@echo 'make bench-search  measure the search beside two others into docs/search-bench.md: an hour'
	@echo 'make module  write the module that searches in the browser, of generator/search/browser/'
	@echo 'make lock    renew the constraints files, and package-lock.json from package.json'
	@echo 'make catalog gather the texts of the interface into the catalogs, to be translated'
	@echo 'make clean   remove all that the other commands made'
	@echo 'PYTHON=...   the Python to use, 3.11 or newer (now: $(PYTHON))'

site: $(VENV)/.site
	$(BIN)/giji check
	$(BIN)/giji build

serve: $(VENV)/.site
	$(BIN)/giji serve

test: $(VENV)/.test $(ZENSICAL)/.installed $(NODE_PACKAGES)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/pytest --numprocesses 2 --cov --cov-report term

# Browsers get one file; readers of the code many. A test fails while the one is not of the many.
module: node_modules/.installed
	$(NPM) run --silent module -- --log-level=warning --outfile=generator/theme/assets/giji/search.module.js

# SIZES=54096 for one size; DATE is the day that the page names.
SIZES ?= 54096,200000,1000000
DATE ?= $(shell date +%F)
bench-search: $(VENV)/.test $(NODE_PACKAGES)
	$(BIN)/python -m bench --date $(DATE) --sizes $(SIZES)

# The later files must agree with the first one, so that the tests try what the site is built with.
lock: $(VENV)/.test
	$(LOCK) pyproject.toml --group build --extra pdf --output-file constraints.txt
	$(LOCK) pyproject.toml --group build --group test --extra pdf --constraints constraints.txt \
		--output-file constraints-test.txt
	$(LOCK) --group pyproject.toml:zensical --output-file constraints-zensical.txt
	$(if $(NPM),$(NPM) install --package-lock-only --no-progress,@echo 'npm is missing: package-lock.json stays as it is')

# New texts appear in the catalogs with an empty translation; a test fails until they have one.
catalog: $(VENV)/.test
	mkdir -p build
	$(BIN)/pybabel --quiet extract --mapping-file babel.toml -k Message -k say --no-location \
		--sort-output --omit-header --output-file build/giji.pot generator
	$(BIN)/pybabel --quiet update --domain giji --input-file build/giji.pot \
		--output-dir generator/locale --no-fuzzy-matching --ignore-obsolete --omit-header --no-wrap

clean:
	rm -rf $(VENV) $(ZENSICAL) node_modules site build .coverage* .hypothesis \
		.import_linter_cache .mypy_cache .pytest_cache .ruff_cache

# A file in an environment says what was installed there; it is renewed when its lock is.
$(VENV)/.site: $(VENV)/.made constraints.txt pyproject.toml
	$(BIN)/python -m pip install $(PIP_FLAGS) --require-hashes -r constraints.txt
	$(BIN)/python -m pip install $(PIP_FLAGS) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.site constraints-test.txt
	$(BIN)/python -m pip install $(PIP_FLAGS) --require-hashes -r constraints-test.txt
	@touch $@

$(ZENSICAL)/.installed: $(ZENSICAL)/.made constraints-zensical.txt
	$(ZENSICAL)/bin/python -m pip install $(PIP_FLAGS) --require-hashes -r constraints-zensical.txt
	@touch $@

%/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'Giji needs Python 3.11 or newer, and $(PYTHON) is not: make PYTHON=/path/to/python3.11 ...'; \
		echo 'Python 3.11 以上が必要です。例: make PYTHON=/path/to/python3.11 ...'; \
		exit 1; } >&2
	@$(PYTHON) -m venv $* || { \
		echo 'Python has no venv module here. On Debian and Ubuntu: apt install python3-venv'; \
		echo 'Python の venv がありません。Debian・Ubuntu では: apt install python3-venv'; \
		exit 1; } >&2
	@touch $@

node_modules/.installed: package.json package-lock.json .npmrc
	$(NPM) ci --no-progress
	@touch $@
