# Every gate of the house, under one runner. `make help` lists them.
SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
# The first interpreter on the path that is new enough; override with `make PYTHON=...`.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null </dev/null && { echo $$p; break; }; done)
INSTALL := UV_LINK_MODE=copy $(BIN)/uv pip install --quiet --python $(BIN)/python
# Folders appear as the house is built; a checker is given those that exist.
CHECKED = $(wildcard src tests examples benchmarks conftest.py)
# Two workers; the examples of one page build on each other, so a file stays with one of them.
PYTEST := $(BIN)/pytest -n 2 --dist loadfile
# What Spark needs.
JAVA_17 = java -version 2>&1 | awk -F '"' '/ version "/ { found = $$2 + 0 >= 17 } END { exit !found }'
BENCHMARKS = $(wildcard benchmarks/bench_*.py)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help demo test lint types layers unit thorough format bench docs package breaking fuzz mutants pythons clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.runtime ## run the example: whom to call on Monday
	@$(BIN)/python examples/monday_calls.py

test: lint types layers package unit ## every gate, in order; stops at the first red one

lint: $(VENV)/.dev ## ruff: rules and format
	@echo "== ruff check"
	@$(BIN)/ruff check .
	@echo "== ruff format"
	@$(BIN)/ruff format --check .

types: $(VENV)/.dev ## mypy and pyright, both strict on src
	@echo "== mypy"
	@$(BIN)/mypy $(CHECKED)
	@echo "== pyright"
	@$(BIN)/pyright $(CHECKED)

layers: $(VENV)/.dev ## import-linter: imports point down, none does I/O
	@echo "== import-linter"
	@$(BIN)/lint-imports

unit: $(VENV)/.dev spark ## pytest with coverage, examples in docs and docstrings included
	@echo "== pytest"
	@$(PYTEST) --cov --cov-report=term

thorough: $(VENV)/.dev spark ## the tests with many more examples a property, at random
	@HYPOTHESIS_PROFILE=thorough $(PYTEST)

.PHONY: spark
spark: $(VENV)/.dev ## install PySpark for the tests where there is Java 17 or newer; elsewhere they skip, and say so
	@if ! $(JAVA_17); then echo "== no Java 17 or newer: tests on Spark will be skipped"; \
	elif ! test $(VENV)/.spark -nt pyproject.toml; then echo "== installing PySpark"; \
	$(INSTALL) --group spark && touch $(VENV)/.spark; fi

format: $(VENV)/.dev ## let ruff sort imports and format
	@$(BIN)/ruff check --select I,RUF022 --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/.dev ## run the benchmarks, each a ratio in one run
	@test -n "$(BENCHMARKS)" || { echo "no benchmarks/bench_*.py yet" >&2; exit 1; }
	@for file in $(BENCHMARKS); do echo "== $$file"; $(BIN)/python $$file || exit 1; done

package: $(VENV)/.dev ## build wheel and sdist, and use the wheel in an environment without extras
	@echo "== package"
	@rm -rf build/package
	@$(BIN)/uv build --quiet --out-dir build/package
	@$(BIN)/uv venv --quiet --python $(BIN)/python build/package/empty
	@UV_LINK_MODE=copy $(BIN)/uv pip install --quiet --python build/package/empty/bin/python build/package/*.whl
	@cd build/package && empty/bin/python ../../tests/packaging/use_installed.py
	@UV_LINK_MODE=copy $(BIN)/uv pip install --quiet --reinstall-package warmreach --python build/package/empty/bin/python build/package/*.tar.gz
	@cd build/package && empty/bin/python ../../tests/packaging/use_installed.py

AGAINST ?= $(shell git describe --tags --abbrev=0 2>/dev/null || git rev-list --max-parents=0 HEAD)
breaking: $(VENV)/.dev ## what breaks callers since the last release: make breaking AGAINST=v0.1.0
	@$(BIN)/python tests/packaging/breaking_changes.py $(AGAINST)

docs: $(VENV)/.dev ## build the pages into docs/_build/html; a warning is an error
	@$(BIN)/sphinx-build --quiet --fail-on-warning --keep-going docs docs/_build/html
	@echo "docs/_build/html/index.html"

fuzz: $(VENV)/.dev ## hand 100,000 malformed payloads in at the doors of records, and as many of CRMs
	@$(BIN)/python benchmarks/fuzz_doors.py

# How many mutants a package: `make mutants SAMPLE=200`. All of them take a day on two cores.
SAMPLE ?= 40
mutants: $(VENV)/.dev ## change the code in sampled places, and see whether a test goes red
	@$(INSTALL) --group mutants
	@$(BIN)/python benchmarks/mutants.py $(SAMPLE)

# Other interpreters, each in an environment of its own: those that pyenv has, or name them with PYTHONS=.
PYTHONS ?= $(shell for p in 3.11 3.12 3.13; do command -v "$$(pyenv prefix $$p 2>/dev/null || ls -d $$HOME/.pyenv/versions/$$p.* 2>/dev/null | tail -1)/bin/python$$p" python$$p 2>/dev/null | head -1; done)
QUICKLY = tests/values tests/records tests/warmth tests/testing tests/laws/test_copies_keep_every_instant.py
pythons: $(BIN)/uv ## run the tests of values, records, warmth and the kit under every Python found
	@for python in $(PYTHONS); do \
		env=.venv-$$($$python -c 'import sys; print("%d.%d" % sys.version_info[:2])'); echo "== $$($$python -V)"; \
		test -d $$env || $(BIN)/uv venv --quiet --python $$python $$env; \
		UV_LINK_MODE=copy $(BIN)/uv pip install --quiet --python $$env/bin/python --editable '.[all]' --group test --group bench && \
		$$env/bin/python -m pytest -q -n 2 --no-cov $(QUICKLY) || exit 1; \
	done

clean: ## remove the environment and what tools left behind
	@rm -rf $(VENV) .venv-3.* build dist .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/uv:
	@test -n "$(PYTHON)" || { echo "warmreach needs Python 3.11 or later on the path" >&2; exit 1; }
	@echo "== creating $(VENV) with $(PYTHON)"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv

$(VENV)/.runtime: pyproject.toml | $(BIN)/uv
	@echo "== installing warmreach"
	@$(INSTALL) --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(BIN)/uv
	@echo "== installing warmreach, its extras and the tools"
	@$(INSTALL) --editable '.[all]' --group dev
	@touch $@ $(VENV)/.runtime
