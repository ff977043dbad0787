# `make demo` and `make test` set everything up; nothing needs to be installed first but Python 3.11 and make.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check fix golden twice bench clean

.venv/ready: pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

demo: .venv/ready
	$(BIN)/pintu demo

test: .venv/ready
	$(BIN)/pytest

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy src
	$(BIN)/lint-imports
	$(BIN)/typos

fix: .venv/ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
