# Everything starts here: `make run` and `make test` work on a machine that has Python 3.11 and make.
# A stamp in .venv remembers what is installed, so that the second time starts at once.
# Versions and hashes of all that is installed stand in packaging/locks.

VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

# Packages as they are locked, and then our own as it lies here.
LOCKED := -m pip install --quiet --require-hashes --requirement
OURS := -m pip install --quiet --no-deps --no-build-isolation --editable

.PHONY: help run test lint translations check audit survive long-run bench wheel bundle bundle-test lock clean

help: ## show this list
	@sed -n 's/^\([a-z-]*\):.*## /make \1	/p' $(MAKEFILE_LIST)

run: $(VENV)/run.stamp ## open the sample project in a window
	$(BIN)/standpoint demo --folder build

test: $(VENV)/test.stamp lint ## all checks: style, types, tests (ARGS="-k word" to choose)
	$(BIN)/python -m pytest -n auto $(ARGS)

lint: $(VENV)/test.stamp ## style and types alone
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

check: lint audit ## style, types, and known weaknesses of the packages that are used

audit: build/tools.stamp ## known weaknesses of the packages that are used, alone (asks the index)
	build/tools/bin/python packaging/audit.py

survive: $(VENV)/test.stamp ## kill the program 1,000 times at random moments, and look what is left
	STANDPOINT_KILLS=1000 $(BIN)/python -m pytest tests/survival $(ARGS)

long-run: $(VENV)/test.stamp ## hours of random use in minutes: what the program holds must not grow
	PYTHONMALLOC=malloc PYTHONPATH=tests:tests/e2e $(BIN)/python -m long_run $(ARGS)

translations: $(VENV)/run.stamp ## bring the catalogues of the languages up to date with the texts in the code
	$(BIN)/python packaging/translations.py

bench: $(VENV)/test.stamp ## our figures beside a baseline timed in the same run
	PYTHONPATH=tests:tests/e2e $(BIN)/python -m benchmarks $(ARGS)

wheel: build/tools.stamp ## build what pip installs, into dist, and try it in an empty environment
	packaging/build-wheel

bundle: build/bundle.stamp ## build what runs without Python, into dist: an archive, and on Linux a .deb
	packaging/bundle

bundle-test: build/bundle.stamp ## use the bundle as its users do, in an empty environment and a window of its own
	build/bundle-env/bin/python packaging/bundle_test.py

lock: build/tools.stamp ## renew the exact versions of all packages
	packaging/lock

clean: ## remove all that make has made, the environment too
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
	find annotator tests packaging -name __pycache__ -prune -exec rm -rf {} +

$(VENV)/run.stamp: pyproject.toml packaging/system-libs packaging/locks/run.txt
	packaging/system-libs run
	"$$(packaging/find-python)" -m venv $(VENV)
	$(BIN)/python $(LOCKED) packaging/locks/run.txt
	$(BIN)/python $(OURS) .
	touch $@

$(VENV)/test.stamp: $(VENV)/run.stamp packaging/locks/test.txt
	packaging/system-libs test
	$(BIN)/python $(LOCKED) packaging/locks/test.txt
	touch $@

build/bundle.stamp: packaging/system-libs packaging/locks/bundle.txt
	packaging/system-libs bundle
	"$$(packaging/find-python)" -m venv build/bundle-env
	build/bundle-env/bin/python $(LOCKED) packaging/locks/bundle.txt
	touch $@

build/tools.stamp: packaging/locks/tools.txt
	"$$(packaging/find-python)" -m venv build/tools
	build/tools/bin/python $(LOCKED) packaging/locks/tools.txt
	touch $@
