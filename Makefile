# Everything starts here: `make run` and `make test` work on a machine that has Python 3.11 and make.
# A stamp in .venv remembers what is installed, so that the second time starts at once.

VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run test lint bench wheel clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /make \1	/p' $(MAKEFILE_LIST)

run: $(VENV)/run.stamp ## open the sample project in a window
	$(BIN)/standpoint demo --folder build

test: $(VENV)/test.stamp lint ## all checks: style, types, tests (ARGS="-k word" to choose)
	$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(VENV)/test.stamp ## style and types alone
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(VENV)/test.stamp ## our figures beside a baseline timed in the same run
	PYTHONPATH=tests:tests/e2e $(BIN)/python -m benchmarks $(ARGS)

wheel: ## build what pip installs, into dist, and try it in an empty environment
	packaging/build-wheel

clean: ## remove all that make has made, the environment too
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
	find annotator tests packaging -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/run.stamp: pyproject.toml packaging/system-libs
	packaging/system-libs run
	"$$(packaging/find-python)" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	$(BIN)/python -m pip install --quiet --editable .
	touch $@

$(VENV)/test.stamp: $(VENV)/run.stamp
	packaging/system-libs test
	$(BIN)/python -m pip install --quiet --group dev
	touch $@
