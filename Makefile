# What one does with this project; `make` alone lists it.
PYTHON ?= python3
VENV ?= .venv
VENV_DEV ?= .venv-dev
DEV := $(VENV_DEV)/bin

# The test run starts notegen some hundred times; without its bytecode each start would compile it all.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site serve test test-shared quality check format lint types imports docs bench speed profile growth crash clean

help: ## list these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  \1\t\2/' | expand -t 16

$(VENV)/.done: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "notegen needs Python 3.11 or newer; say which with: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV_DEV)/.done: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "notegen needs Python 3.11 or newer; say which with: make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV_DEV)
	$(DEV)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

# What npm is given is asked for by exact versions; nothing of it is published or committed. Node knows only the
# certificates it was built with; where the system has a store of its own, that one counts too.
.node/.done: export NODE_EXTRA_CA_CERTS ?= $(wildcard /etc/ssl/certs/ca-certificates.crt)
.node/.done: tests/quality/package.json
	@mkdir -p .node && cp tests/quality/package.json .node/
	npm install --prefix .node --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel error
	@touch $@

site: $(VENV)/.done ## build notes/ into site/
	$(VENV)/bin/notegen build

serve: $(VENV)/.done ## preview notes/ at http://127.0.0.1:8000, rebuilt as you write
	$(VENV)/bin/notegen serve

test: $(VENV_DEV)/.done ## run all tests, the browser ones where a Chromium is found
	@test -d .node/node_modules || echo "Lighthouse, axe-core and html-validate do not look at the pages here: \`make quality\` asks them, with Node."
	$(DEV)/pytest -n auto -q

test-shared: $(VENV_DEV)/.done ## score notegen on the private test material, where it is there
	@if test -d ../shared && command -v npm >/dev/null; then $(MAKE) --no-print-directory .node/.done; fi
	@PATH="$(CURDIR)/$(DEV):$$PATH" $(DEV)/python tests/shared.py

format: $(VENV_DEV)/.done ## rewrite the sources in the house's format
	$(DEV)/ruff format src tests docs bench
	$(DEV)/ruff check --fix src tests docs bench

lint: $(VENV_DEV)/.done ## format and lint, changing nothing
	$(DEV)/ruff format --check src tests docs bench
	$(DEV)/ruff check src tests docs bench

types: $(VENV_DEV)/.done ## mypy --strict
	$(DEV)/mypy

imports: $(VENV_DEV)/.done ## the import contract
	$(DEV)/lint-imports

quality: $(VENV_DEV)/.done ## what Lighthouse, axe-core and html-validate say of the published pages; needs Node and Chromium
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory .node/.done; fi
	@$(DEV)/python tests/quality/run.py

check: lint types imports ## exactly what CI runs
	NOTEGEN_REQUIRE_BROWSER=1 $(MAKE) --no-print-directory quality
	NOTEGEN_REQUIRE_BROWSER=1 $(DEV)/pytest -n auto -q

docs: $(VENV_DEV)/.done ## write the pages of docs/ that come from the code: settings, schema, messages
	$(DEV)/python docs/generate.py

SIZES ?= 100
ROUNDS ?= 3
GROWTH ?= 1000 10000

bench: $(VENV_DEV)/.done ## build SIZES notes (default 100) with notegen and its peers in turn; WRITE=yes writes docs/performance.md
	$(DEV)/python bench/run.py --sizes $(SIZES) --rounds $(ROUNDS) $(if $(PEERS),--peers $(PEERS)) $(if $(REAL),--real $(REAL)) $(if $(WRITE),--write)

speed: $(VENV_DEV)/.done ## the guards of tests/speed: how much one thing takes beside another, never seconds
	$(DEV)/pytest -q tests/speed

profile: $(VENV_DEV)/.done ## what reading and understanding 1,000 notes costs, step by step and rule by rule; with NOTES=folder those
	$(DEV)/python bench/costs.py $(NOTES)

growth: $(VENV_DEV)/.done ## how time and memory of cold builds grow over GROWTH='1000 10000' notes; WRITE=yes writes docs/performance.md
	$(DEV)/python bench/run.py --sizes $(GROWTH) --rounds 1 --peers notegen --changes cold $(if $(WRITE),--write)

crash: $(VENV_DEV)/.done ## kill builds at every instant for two minutes and look at the site each time
	$(DEV)/python tests/publish/writing/crash_campaign.py 120

clean: ## remove what the targets above made
	rm -rf $(VENV) $(VENV_DEV) .node bench/.peers .notegen-cache .mypy_cache .ruff_cache .pytest_cache .hypothesis dist
	find site -mindepth 1 ! -name .gitkeep -delete
