# Everything sets itself up: Python 3.11+ and make are all a machine needs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# What was compiled once is not compiled again by every process that a test starts.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: demo test lint types contracts bench long-test pictures lock clean
.DEFAULT_GOAL := demo

demo: $(VENV)/ready            ## the whole product on this machine, no token, in the browser
	$(BIN)/passdesk demo

test: lint types contracts     ## lint, types, import contracts and every test
	$(BIN)/python -m pytest -q -n auto

long-test: $(VENV)/ready       ## everything that can happen to passes, in many thousand steps
	PASSDESK_EXAMPLES=400 PASSDESK_STEPS=120 $(BIN)/python -m pytest -q -n auto tests/machine

lint: $(VENV)/ready
	$(BIN)/ruff check .

types: $(VENV)/ready
	$(BIN)/mypy

contracts: $(VENV)/ready
	$(BIN)/lint-imports --no-cache

bench: $(VENV)/ready           ## comparisons side by side, written to bench/results.json
	$(BIN)/python -m bench

$(VENV)/ready: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Passdesk needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

pictures: $(VENV)/ready        ## takes the pictures of the guides again (needs Chromium)
	$(BIN)/python -m docs.pictures

lock:                          ## renew requirements.lock (needs uv)
	uv pip compile pyproject.toml --all-extras --group dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --upgrade \
		--output-file requirements.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache build *.egg-info
