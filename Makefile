# Named commands, each runnable by hand. CI calls "make test" and nothing else.

GO      ?= go
BUILD   := build
# Deterministic builds: the same source gives the same bytes on any machine.
GOBUILD := CGO_ENABLED=0 $(GO) build -trimpath -buildvcs=false
# The engine goes to browsers: without symbols, and with the key of this build.
ENGINE   = -ldflags="-s -w -buildid= -X main.version=$(VERSION) -X main.localKey=$$(cat $(BUILD)/local.vkey)"
# What makes it small: nothing of package screen is hot enough to inline (6 KB of
# brotli; without inlining everywhere it would be 50 KB and half as fast), then
# internal/shrink: 150 KB. internal/size holds the budget.
ENGINEENV := GOOS=js GOARCH=wasm
ENGINEFLAGS := -gcflags=addresscheck/screen=-l
VERSION := dev
SOURCES  = $(shell find . -path ./build -prune -o -path ./site/node_modules -prune -o \( -name '*.go' -o -name '*.txt' -o -name go.sum \) -print)
SITE     = $(shell find site screen/words -path site/node_modules -prune -o -type f -print)

# What is linked into the browser's engine, and so is tested under wasm too.
WASM_PACKAGES := ./address/... ./internal/... ./lists/... ./screen/... ./wasm
# Node gets a small environment: the wasm runtime has little room for a large one.
WASM_EXEC = env -i PATH=$(PATH) HOME=$(HOME) ADDRESSCHECK_DATA=$(ADDRESSCHECK_DATA) \
	$(shell $(GO) env GOROOT)/lib/wasm/go_js_wasm_exec
# One browser at a time; a test that failed must not keep the run alive.
NODETEST = node --test --test-concurrency=1 --test-force-exit --test-reporter=spec
SECONDS ?= 30

.PHONY: run test test-all build bench fuzz facts mutants check-format check-vet check-static check-types test-native test-wasm test-site test-leaks test-leak-parts test-site-mutants shots clean node browser chromium

## run: build everything and serve it on http://localhost:8787
run: build
	@$(BUILD)/addresscheck serve --site $(BUILD)/site --key-file $(KEY) --addr $(ADDR)

ADDR ?= localhost:8787

## build: everything that is served, and the program, into build/
build: $(BUILD)/addresscheck $(BUILD)/site/build.txt

$(BUILD)/addresscheck: $(SOURCES)
	@mkdir -p $(BUILD)
	$(GOBUILD) -ldflags=-buildid= -o $@ ./cmd/addresscheck

# The key of this machine's own lists: made once, never in git. Only an engine
# built here trusts it.
KEY := $(BUILD)/local.skey
$(KEY): | $(BUILD)/addresscheck
	@rm -f $(KEY).new
	@$(BUILD)/addresscheck lists keygen --name local $(KEY).new >$(BUILD)/local.vkey 2>/dev/null
	@mv $(KEY).new $(KEY) && echo "made $(KEY), which signs the lists of this machine"

define link
@test -s $(BUILD)/local.vkey || { echo "$(BUILD)/local.vkey is missing, so this engine would trust no list of this machine: rm $(KEY) && make makes both anew"; exit 1; }
$(ENGINEENV) $(GOBUILD) $(1) $(ENGINEFLAGS) $(ENGINE) -o $@.new ./wasm
$(GO) run ./internal/shrink/shrinkwasm $@.new
@mv $@.new $@
endef

# keys, then the engine that trusts them, then the site that pins the engine
$(BUILD)/engine.wasm: $(SOURCES) $(KEY)
	$(call link,)

$(BUILD)/site/build.txt: $(BUILD)/engine.wasm $(SITE)
	$(SITEBUILD) -engine $(BUILD)/engine.wasm -out $(BUILD)/site

# Who runs the site, and whether it is for the public: RELEASE=1 refuses what is not
# filled in or was verified too long ago.
OPERATOR := site/operator.txt
RELEASE ?=
SITEBUILD = $(GO) run ./site/build -wasm-exec "$$($(GO) env GOROOT)/lib/wasm/wasm_exec.js" -version $(VERSION) -operator $(OPERATOR) $(if $(RELEASE),-release)

# For the tests: a site whose engine fails on demand, and lists in every condition.
$(BUILD)/faults.wasm: $(SOURCES) $(KEY)
	$(call link,-tags faults)

$(BUILD)/faults-site/build.txt: $(BUILD)/faults.wasm $(SITE)
	$(SITEBUILD) -engine $(BUILD)/faults.wasm -out $(BUILD)/faults-site

## test: everything CI checks
test: check-format check-vet check-static test-native test-wasm check-types test-site

check-format:
	@files=$$(gofmt -l $$(find . -name '*.go' -not -path './node_modules/*')); \
	if [ -n "$$files" ]; then echo "not formatted (gofmt -w):"; echo "$$files"; exit 1; fi

check-vet:
	$(GO) vet ./...
	GOOS=js GOARCH=wasm $(GO) vet $(WASM_PACKAGES)

check-static:
	$(GO) tool staticcheck ./...

test-native:
	$(GO) test ./...

test-wasm: node
	GOOS=js GOARCH=wasm $(GO) test -exec '$(WASM_EXEC)' $(WASM_PACKAGES)

check-types: site/node_modules/.package-lock.json
	site/node_modules/.bin/tsc -p site

# The server, the vault and the page in a real browser; the lists are signed anew,
# since they age.
test-site: browser build $(BUILD)/faults-site/build.txt $(BUILD)/leak/build.txt
	$(GO) run ./site/test/fixtures lists $(KEY) $(BUILD)/test/lists
	$(NODETEST) site/test/*.test.mjs

site/node_modules/.package-lock.json: site/package-lock.json | node
	cd site && npm ci --no-fund --no-audit
	@touch $@

## shots: photographs of every state, language, theme and width, in build/shots
shots: browser build $(BUILD)/faults-site/build.txt
	$(GO) run ./site/test/fixtures lists $(KEY) $(BUILD)/test/lists
	SHOTS=$(CURDIR)/$(BUILD)/shots $(NODETEST) site/test/axe.test.mjs

## test-site-mutants: each branch of JavaScript that keeps a promise taken out
test-site-mutants: browser build $(BUILD)/faults-site/build.txt
	$(GO) run ./site/test/fixtures lists $(KEY) $(BUILD)/test/lists
	$(NODETEST) site/test/slow/mutants.test.mjs

## test-leaks: every way out of the sealed frame, tried in Chromium
test-leaks: browser $(BUILD)/leak/build.txt
	$(NODETEST) site/test/leak.test.mjs

## test-leak-parts: each part of the seal taken out; something must leak
test-leak-parts: browser $(BUILD)/leak/build.txt
	$(NODETEST) site/test/slow/leak-parts.test.mjs

$(BUILD)/leak/build.txt: $(BUILD)/engine.wasm $(SITE)
	$(SITEBUILD) -engine $(BUILD)/engine.wasm -vault site/test/leak/channels.js -out $(BUILD)/leak

## test-all: test, then what is slow: mutants, the race detector, a longer fuzz
test-all: test test-leak-parts test-site-mutants mutants
	$(GO) test -race ./...
	$(MAKE) fuzz SECONDS=60

## mutants: take out each branch that keeps "never fail open"; a test must fail
mutants:
	MUTANTS=1 $(GO) test -count=1 -timeout 30m -run TestMutants -v ./internal/mutants

## bench: validate and look up 100,000 mixed addresses, natively, under wasm and with peers;
## read OFAC's whole document, against ElementTree in Python
bench: node $(BUILD)/engine.wasm
	@bash internal/bench/sdn.sh "$(GO)" "$(ADDRESSCHECK_DATA)"
	@bash internal/bench/compare.sh "$(GO)" '$(WASM_EXEC)'
	@bash internal/bench/peers.sh "$(GO)" $(BUILD)/engine.wasm

## fuzz: every fuzz target for SECONDS seconds (30); without a bound, making a
## large input smaller takes all of them (FuzzOFAC: 3 inputs in 8 s, not 30,000)
fuzz:
	@set -e; for p in $$($(GO) list ./...); do \
	  for f in $$($(GO) test -list '^Fuzz' $$p | grep ^Fuzz); do \
	    echo "== $$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f\$$" -fuzztime $(SECONDS)s -fuzzminimizetime 10x $$p; \
	  done; \
	done

## facts: make lists/data anew from a folder of documents: make facts DATA=DIR
facts:
	@test -n "$(DATA)" || { echo "make facts DATA=the folder of documents"; exit 64; }
	$(GO) run ./lists/data/seed "$(DATA)"

clean:
	rm -rf $(BUILD)

# The wasm tests and those of the site run in Node. Where there is none, install Debian's.
node:
	@command -v node >/dev/null && command -v npm >/dev/null || { \
	  command -v apt-get >/dev/null && test "$$(id -u)" = 0 || { echo "install Node.js (20.14 or newer) and npm for the tests"; exit 1; }; \
	  apt-get update -qq && apt-get install -y -qq nodejs npm >/dev/null; }

# What drives the browser of the tests, and the browser; CHROMIUM names another one.
browser: site/node_modules/.package-lock.json chromium

chromium:
	@test -n "$$CHROMIUM" || command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { \
	  command -v apt-get >/dev/null && test "$$(id -u)" = 0 || { echo "install Chromium, or name it: CHROMIUM=/path make test"; exit 1; }; \
	  apt-get update -qq && apt-get install -y -qq chromium >/dev/null; }
