# Every target sets up what it needs, once. `make` alone lists the targets.
# Windows without make: see "Without make" in README.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SITE := site
# One process a core; a test that is done early takes over from the others. What is built is built once.
PARALLEL := -n auto --dist worksteal
DENO = cd frontend && DENO_DIR="$(CURDIR)/.build/deno" DENO_NO_UPDATE_CHECK=1 "$(CURDIR)/$(BIN)/deno"
export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help serve build offline check test quick generator bench mutants lint lint-code lint-texts pictures schema lock zensical clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-9s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: $(VENV)/site.done check ## check the content and show the site at http://127.0.0.1:8000
	$(BIN)/mkdocs serve

build: $(VENV)/site.done ## check, build strictly and check the built pages, into site/
	@$(BIN)/python -m macros build --out $(SITE)

offline: $(VENV)/site.done ## make the offline copy, one ZIP that opens without a server; a later build links to it
	@$(BIN)/python -m macros offline

check: $(VENV)/site.done ## check the content only, in seconds
	@$(BIN)/python -m macros check

test: lint ## run every check and test
	$(DENO) task test
	$(BIN)/python -m pytest $(PARALLEL)

quick: lint ## run everything but the long browser tests: what publishing waits for
	$(BIN)/python -m pytest $(PARALLEL) -m "not browser or walk"

generator: $(VENV)/test.done ## run the quick tests of the generator alone: what publishing a fork waits for
	$(BIN)/python -m pytest $(PARALLEL) -m "not browser or walk" tests/generator

bench: $(VENV)/test.done ## measure builds, edits and pages beside others, into benchmarks/RESULTS.md; a report, not a test
	@$(BIN)/python -m benchmarks

mutants: $(VENV)/test.done ## make some two thousand small slips, one at a time, and see that the check tells each
	$(BIN)/python tests/mutants/run.py

lint: $(VENV)/test.done
	@$(MAKE) --no-print-directory -j2 lint-code lint-texts

lint-code:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(DENO) task check
	$(BIN)/codespell

lint-texts:
	$(BIN)/yamllint --strict .
	$(BIN)/pymarkdown --strict-config scan *.md decisions docs
	$(BIN)/zizmor --offline --quiet --no-progress .github
	DENO_DIR=.build/deno DENO_NO_UPDATE_CHECK=1 $(BIN)/deno run --quiet --config tools/deno.json --allow-read tools/lint_workflows.js

pictures: build $(VENV)/test.done ## make the social card and the README's picture anew, with Chromium
	$(BIN)/python tools/pictures.py $(SITE)

schema: $(VENV)/site.done ## write the schemas for editors and the words of the scripts anew
	$(BIN)/python -m macros schema

# An insurance, not a gate: the same files with the theme's successor.
zensical: $(VENV)/site.done ## build with Zensical, if it can be installed, and check the pages
	$(PYTHON) tools/make_venv.py .build/zensical
	.build/zensical/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt --no-deps
	.build/zensical/bin/python -m pip install --quiet --disable-pip-version-check zensical==0.0.73
	$(BIN)/python -m macros.builders.frame > zensical.yml
	PYTHONPATH=. .build/zensical/bin/zensical build --clean -f zensical.yml
	$(BIN)/python -m macros finish site
	$(BIN)/python -m macros site site

lock: $(VENV)/site.done ## write all locks anew, with the newest versions that pyproject.toml and the deno.json files allow
	$(PYTHON) -m venv .build/uv && .build/uv/bin/pip install --quiet uv
	.build/uv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --extra build pyproject.toml -o requirements.txt
	.build/uv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header --extra build --extra test pyproject.toml -o requirements-test.txt
	for file in */deno.json; do DENO_DIR=.build/deno $(BIN)/deno update --latest --quiet --frozen=false --config $$file || exit; done

clean: ## remove everything that these targets made
	rm -rf $(VENV) $(SITE) .build .mypy_cache .ruff_cache .pytest_cache

# Where the Python of the environment is gone, as after an upgrade of the system, everything is made anew.
GONE := $(shell test -e $(VENV) && ! $(BIN)/python -c "" 2>/dev/null && rm -f $(VENV)/*.done)

# A stamp file a lock: set-up runs again only when the lock has changed, or when it did not come to its end.
$(VENV)/venv.done:
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" || { echo "Python 3.11 or later is needed. Try: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) tools/make_venv.py $(VENV)
	@touch $@

$(VENV)/site.done: requirements.txt pyproject.toml | $(VENV)/venv.done
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.done: requirements-test.txt $(VENV)/site.done
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt
	@touch $@
