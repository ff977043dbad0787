# Needs Python 3.11 or newer, make and the package registry; everything else is installed into .venv.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
LOCK := $(BIN)/uv pip compile pyproject.toml requirements/build.in --universal --python-version 3.11 \
	--generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links --quiet --upgrade
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help demo test check fix pictures golden twice diff soak fuzz load bench audit lock clean

help: ## show these lines
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "%-14s %s\n", $$1, $$2}'

# ---- the environment: what runs Pintu, and what works on it -----------------------------------------------------------

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Pintu needs Python 3.11 or newer: make PYTHON=python3.12 ..." >&2; exit 2; }
	$(PYTHON) -m venv .venv

.venv/runs: requirements/run.txt pyproject.toml | .venv/bin/python
	@echo "installing what Pintu runs on (once)"
	$(PIP) --require-hashes -r requirements/run.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/develops: requirements/dev.txt pyproject.toml | .venv/bin/python
	@echo "installing what Pintu is tested with (once)"
	$(PIP) --require-hashes -r requirements/dev.txt
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch .venv/runs $@

.venv/compares: requirements/bench.txt | .venv/runs
	@echo "installing what Pintu is measured against (once)"
	$(PIP) --require-hashes -r requirements/bench.txt
	@touch $@

.venv/spreads: requirements/cluster.txt | .venv/develops
	@echo "installing what Pintu spreads its work with (once, 700 MB)"
	$(PIP) --require-hashes -r requirements/cluster.txt
	@touch $@

.venv/audits: requirements/audit.txt | .venv/bin/python
	@echo "installing what looks for known weaknesses (once)"
	$(PYTHON) -m venv .venv/audit
	.venv/audit/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/audit.txt
	@touch $@

# ---- what a user does -------------------------------------------------------------------------------------------------

demo: .venv/runs ## build the sample corpus and its atlas into demo/
	$(BIN)/pintu demo $(ARGS)

# ---- what a developer does --------------------------------------------------------------------------------------------

test: .venv/develops ## run the tests
	$(BIN)/pytest $(ARGS)

check: .venv/develops ## lint, types, import contracts, spelling, pages fresh; changes no file
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/typos
	$(BIN)/python docs/generate.py --check

fix: .venv/develops ## format, mend what can be mended safely, write the generated pages
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/python docs/generate.py

pictures: .venv/develops ## take the pictures of the README anew, with Debian's Chromium
	$(BIN)/python docs/pictures.py

golden: .venv/develops ## the scores on the gold standard beside the floors (ARGS=--raise lifts the floors)
	PYTHONPATH=tests $(BIN)/python -m golden.scoreboard $(ARGS)

twice: .venv/develops ## build under two hash seeds and two numbers of workers and compare the bytes
	PYTHONPATH=tests $(BIN)/python -m builds.twice $(ARGS)

diff: .venv/develops ## this build's tables against the last tag's: rows added, gone, changed
	PYTHONPATH=tests $(BIN)/python -m builds.against_last_tag $(ARGS)

soak: .venv/develops ## kill a thousand builds at random moments (PINTU_SEED=… for others) and see what is left
	PINTU_KILLS=1000 $(BIN)/pytest tests/trust/test_killed_at_any_moment.py $(ARGS)

cluster: .venv/spreads ## run the tests of executors with Daft and a local Ray of two workers
	$(BIN)/pytest tests/spec/execute $(ARGS)

fuzz: .venv/develops ## twenty times as many texts and files that nobody would write as the tests try
	PINTU_FUZZ=20 $(BIN)/pytest tests/fuzz $(ARGS)

load: .venv/develops ## ten minutes of fifty questions a second to `pintu serve` (ARGS="--minutes 1 --mosaic FILE")
	PYTHONPATH=tests $(BIN)/python -m serving.load $(ARGS)

bench: .venv/compares ## the benchmark table: Pintu beside what people use
	$(BIN)/python -m benchmarks $(ARGS)

audit: .venv/audits ## ask the index whether anything that is installed has a known weakness (needs the network)
	for pins in run dev bench; do .venv/audit/bin/pip-audit --require-hashes --disable-pip -r requirements/$$pins.txt || exit; done

lock: .venv/develops ## pin the newest releases that pyproject.toml allows
	$(PIP) uv
	$(LOCK) --output-file requirements/run.txt
	$(LOCK) --extra dev --extra brief --extra fetch --extra serve --extra mcp --constraints requirements/run.txt --output-file requirements/dev.txt
	$(LOCK) --extra bench --constraints requirements/dev.txt --output-file requirements/bench.txt
	$(LOCK) --extra cluster --constraints requirements/dev.txt --output-file requirements/cluster.txt
	$(LOCK) --extra audit --constraints requirements/dev.txt --output-file requirements/audit.txt

clean: ## remove what was built and installed
	rm -rf .venv build demo dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests docs -name __pycache__ -prune -exec rm -rf {} +
