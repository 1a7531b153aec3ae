# Named commands, each runnable by hand. CI calls "make test" and nothing else.

GO      ?= go
BUILD   := build
# Deterministic builds: the same source gives the same bytes on any machine.
GOBUILD := CGO_ENABLED=0 $(GO) build -trimpath -buildvcs=false
# The engine goes to browsers: without symbols, and with the key of this build.
ENGINE   = -ldflags="-s -w -buildid= -X main.version=$(VERSION) -X main.localKey=$(LOCALKEY)"
# A release trusts the tracked keys only (lists/trusted.txt); site/build refuses one
# without any.
LOCALKEY = $(if $(filter dev,$(VERSION)),$$(cat $(BUILD)/local.vkey))
# What makes it small: nothing of packages screen, unpack and lists is hot enough to inline
# (6, 1 and 6 KB of brotli; without inlining everywhere it would be 50 KB and half as fast), then
# internal/shrink: 150 KB. internal/size holds the budget.
ENGINEENV := GOOS=js GOARCH=wasm
ENGINEFLAGS := -gcflags=addresscheck/screen=-l -gcflags=addresscheck/internal/unpack=-l -gcflags=addresscheck/lists=-l
VERSION := dev
SOURCES  = $(shell find . -path ./build -prune -o -path '*/node_modules' -prune -o \( -name '*.go' -o -name '*.txt' -o -name go.sum \) -print)
SITE     = $(shell find site screen/words -name node_modules -prune -o -type f -print)
WORKER   = $(shell find worker -path worker/node_modules -prune -o -type f -print)

# What is linked into the browser's engine, and so is tested under wasm too.
WASM_PACKAGES := ./address/... ./internal/... ./lists/... ./screen/... ./wasm
# Node gets a small environment: the wasm runtime has little room for a large one.
WASM_EXEC = env -i PATH=$(PATH) HOME=$(HOME) ADDRESSCHECK_DATA=$(ADDRESSCHECK_DATA) \
	$(shell $(GO) env GOROOT)/lib/wasm/go_js_wasm_exec
# One browser at a time; a test that failed must not keep the run alive.
NODETEST = node --test --test-concurrency=1 --test-force-exit --test-reporter=spec
SECONDS ?= 30

.PHONY: run edge edge-files edge-test-files deploy check-deploy test-edge test-edge-load test-edge-mutants bench-edge test test-all build bench fuzz facts mutants check-format check-vet check-static check-types test-native test-wasm test-site test-leaks test-leak-parts test-site-mutants test-firefox lighthouse check-html shots clean node browser chromium firefox

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

# What goes to the edge: the worker with Go's part, and the site with lists to begin
# with. LISTS names a folder of published ones; without it, those in the program, signed
# by this machine.
EDGE := $(BUILD)/edge
$(EDGE)/worker/app.wasm: $(SOURCES) $(WORKER) $(KEY) $(BUILD)/site/build.txt
	@rm -rf $(EDGE)/worker && mkdir -p $(EDGE)
	$(GO) tool workers-assets-gen -mode go -o $(EDGE)/worker
	@cp worker/entry.mjs $(EDGE)/worker/ && cp $(BUILD)/site-routes.mjs $(EDGE)/worker/routes.mjs
	$(ENGINEENV) $(GOBUILD) $(ENGINE) -o $@ ./worker

edge-files: $(EDGE)/worker/app.wasm
	@rm -rf $(EDGE)/assets && cp -r $(BUILD)/site $(EDGE)/assets && find $(EDGE)/assets -name '*.gz' -delete
ifdef LISTS
	@cp -r "$(LISTS)" $(EDGE)/assets/lists
else
	@$(BUILD)/addresscheck lists build $(EDGE)/assets/lists >/dev/null 2>&1
	@$(BUILD)/addresscheck lists sign --key-file $(KEY) $(EDGE)/assets/lists
endif

# The runtime of the edge, and the Node that its tool needs.
worker/node_modules/.package-lock.json: worker/package-lock.json | node
	cd worker && npm ci --no-fund --no-audit --loglevel=error
	@touch $@

WRANGLER = PATH=$(CURDIR)/worker/node_modules/.bin:$$PATH WRANGLER_SEND_METRICS=false wrangler

## edge: run the worker on this machine, as Cloudflare would, on http://localhost:8788
edge: edge-files worker/node_modules/.package-lock.json
	CI=1 CLOUDFLARE_CF_FETCH_ENABLED=false $(WRANGLER) dev --local --port 8788 --test-scheduled $(if $(LISTS_ORIGIN),--var LISTS_ORIGIN:$(LISTS_ORIGIN))

# The baseline of the tests is older than what is published in them.
EDITIONS := 20 10
edge-test-files: build worker/node_modules/.package-lock.json
	$(GO) run ./site/test/fixtures lists $(KEY) $(BUILD)/test/lists
	$(MAKE) edge-files LISTS=$(BUILD)/test/lists/older
	$(GO) run ./site/test/fixtures editions $(KEY) $(BUILD)/test/edge $(EDITIONS)

## test-edge: the worker in workerd, offline, against every kind of origin and store
test-edge: browser edge-test-files
	$(NODETEST) worker/test/*.test.mjs

# A thousand refreshes, and fifty thousand reads meanwhile. An hour of editions: the
# oldest must be newer than the baseline.
test-edge-load:
	$(MAKE) edge-test-files EDITIONS="1000 3"
	REFRESHES=1000 READS=50000 $(NODETEST) worker/test/load.test.mjs

# Each branch of entry.mjs that keeps a promise taken out.
test-edge-mutants: browser edge-test-files
	$(NODETEST) worker/test/slow/mutants.test.mjs

## bench-edge: hot reads of the worker, beside a minimal one, Go for each request, and serve
bench-edge: edge-test-files
	PATH=$(CURDIR)/worker/node_modules/.bin:$$PATH node worker/bench/bench.mjs 2>&1 | grep -v '^{"class"'

## deploy: put the worker on Cloudflare's network: make deploy LISTS_ORIGIN=https://…/lists/ LISTS=FOLDER
deploy: check-deploy build
	$(BUILD)/addresscheck lists verify $(if $(filter dev,$(VERSION)),--key "$$(cat $(BUILD)/local.vkey)") "$(LISTS)"
	$(MAKE) edge-files worker/node_modules/.package-lock.json LISTS="$(LISTS)"
	$(WRANGLER) deploy --var LISTS_ORIGIN:$(LISTS_ORIGIN)

check-deploy:
	@test -n "$(LISTS_ORIGIN)" -a -n "$(LISTS)" || { echo "make deploy LISTS_ORIGIN=https://…/lists/ LISTS=FOLDER"; \
	  echo "  LISTS_ORIGIN  the folder of signed lists that the worker mirrors"; \
	  echo "  LISTS         a copy of it, which is served until the first refresh"; \
	  echo "and once before: worker/node_modules/.bin/wrangler login, or CLOUDFLARE_API_TOKEN. docs/operating.md has all of it."; exit 64; }

## test: everything CI checks
test: check-format check-vet check-static test-native test-wasm check-types test-site test-edge

check-format:
	@files=$$(gofmt -l $$(find . -name '*.go' -not -path './node_modules/*')); \
	if [ -n "$$files" ]; then echo "not formatted (gofmt -w):"; echo "$$files"; exit 1; fi

check-vet:
	$(GO) vet ./...
	GOOS=js GOARCH=wasm $(GO) vet $(WASM_PACKAGES) ./worker

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

site/audit/node_modules/.package-lock.json: site/audit/package-lock.json | node
	cd site/audit && npm ci --no-fund --no-audit
	@touch $@

## lighthouse: the pages as a phone gets them; accessibility, practices and SEO must be 100
lighthouse: browser build site/audit/node_modules/.package-lock.json
	$(GO) run ./site/test/fixtures lists $(KEY) $(BUILD)/test/lists
	node site/audit/lighthouse.mjs

## check-html: html-validate over every page
check-html: build site/audit/node_modules/.package-lock.json
	node site/audit/html.mjs

## test-site-mutants: each branch of JavaScript that keeps a promise taken out
test-site-mutants: browser build $(BUILD)/faults-site/build.txt
	$(GO) run ./site/test/fixtures lists $(KEY) $(BUILD)/test/lists
	$(NODETEST) site/test/slow/mutants.test.mjs

## test-firefox: the page in Firefox
test-firefox: site/node_modules/.package-lock.json firefox build
	$(GO) run ./site/test/fixtures lists $(KEY) $(BUILD)/test/lists
	$(NODETEST) site/test/firefox/*.test.mjs

## test-leaks: every way out of the sealed frame, tried in Chromium
test-leaks: browser $(BUILD)/leak/build.txt
	$(NODETEST) site/test/leak.test.mjs

## test-leak-parts: each part of the seal taken out; something must leak
test-leak-parts: browser $(BUILD)/leak/build.txt
	$(NODETEST) site/test/slow/leak-parts.test.mjs

$(BUILD)/leak/build.txt: $(BUILD)/engine.wasm $(SITE)
	$(SITEBUILD) -engine $(BUILD)/engine.wasm -vault site/test/leak/channels.js -out $(BUILD)/leak

## test-all: test, then what is slow: mutants, the race detector, a month of the factory, a longer fuzz
test-all: test check-html lighthouse test-edge-mutants test-edge-load test-leak-parts test-site-mutants test-firefox mutants
	LARGE=1 $(NODETEST) site/test/verdicts.test.mjs
	$(GO) test -race ./...
	MONTH=1 $(GO) test -count=1 -run TestMonth -v ./cmd/addresscheck
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

# Only the tests in Firefox need it; FIREFOX names another one.
firefox:
	@test -n "$$FIREFOX" || command -v firefox-esr >/dev/null || command -v firefox >/dev/null || { \
	  command -v apt-get >/dev/null && test "$$(id -u)" = 0 || { echo "install Firefox, or name it: FIREFOX=/path make test-firefox"; exit 1; }; \
	  apt-get update -qq && apt-get install -y -qq firefox-esr >/dev/null; }
