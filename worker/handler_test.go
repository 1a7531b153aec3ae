package main

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func ask(w *world, path string, headers ...string) (*httptest.ResponseRecorder, string) {
	var logged string
	h := &handler{
		store: w.store, keys: []string{w.vkey}, now: func() int64 { return clock + 100 },
		asset: w.refresher.asset,
		log:   func(class string, status int) { logged = answered(class, status) },
	}
	r := httptest.NewRequest(http.MethodGet, path, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, r)
	return rec, logged
}

// The status is that of what is in service: of the store, else of the baseline.
func TestStatusOfWhatIsServed(t *testing.T) {
	w := newWorld(t)
	if r, logged := ask(w, "/status"); r.Code != 503 || !strings.Contains(r.Body.String(), `"problems":["head_missing"]`) || logged != `{"class":"status","event":"answer","status":503}` {
		t.Errorf("%d %s %s", r.Code, r.Body, logged)
	}
	w.publish(clock - 60)
	w.assets["/lists/head"] = w.folder["head"]
	if r, _ := ask(w, "/status"); r.Code != 200 || !strings.Contains(r.Body.String(), `"seq":1790855940`) {
		t.Errorf("%d %s", r.Code, r.Body)
	}
	w.publish(clock)
	w.refresher.run(clock+50, func(string) {})
	if r, _ := ask(w, "/status"); r.Code != 200 || !strings.Contains(r.Body.String(), `"seq":1790856000`) || !strings.Contains(r.Body.String(), `"refresh":{"at":1790856050,"error":null,"failures":0,`) {
		t.Errorf("%d %s", r.Code, r.Body)
	}
	w.store.fail = func(string, string) error { return errors.New("down") }
	if r, _ := ask(w, "/status"); r.Code != 200 || !strings.Contains(r.Body.String(), `"seq":1790855940`) {
		t.Errorf("%d %s", r.Code, r.Body)
	}
}

// The changes are those that the head names, whole, or there are none.
func TestChanges(t *testing.T) {
	w := newWorld(t)
	file := further("changes.json", "{}")
	w.publish(clock, file)
	w.folder[file.SHA256] = []byte("{}")
	w.refresher.refresh(clock)
	r, _ := ask(w, "/lists/changes.json")
	etag := r.Header().Get("ETag")
	if r.Code != 200 || r.Body.String() != "{}" || r.Header().Get("Content-Type") != "application/json; charset=utf-8" || r.Header().Get("Access-Control-Allow-Origin") != "*" || etag == "" {
		t.Errorf("%d %s %v", r.Code, r.Body, r.Header())
	}
	if r, _ := ask(w, "/lists/changes.json", "If-None-Match", "W/"+etag); r.Code != 304 || r.Body.Len() > 0 {
		t.Errorf("%d", r.Code)
	}
	if r, logged := ask(w, "/lists/changes.atom"); r.Code != 404 || r.Header().Get("Content-Type") != "application/problem+json" || logged != `{"class":"changes","event":"answer","status":404}` {
		t.Errorf("%d %v %s", r.Code, r.Header(), logged)
	}
	w.store.values[file.SHA256] = []byte("[]")
	if r, _ := ask(w, "/lists/changes.json"); r.Code != 404 {
		t.Errorf("another file: %d %s", r.Code, r.Body)
	}
	delete(w.store.values, file.SHA256)
	w.assets["/lists/"+file.SHA256] = []byte("{}")
	if r, _ := ask(w, "/lists/changes.json"); r.Code != 200 {
		t.Errorf("the baseline's: %d", r.Code)
	}
	w.vkey = "other+00000000+AAAA"
	if r, _ := ask(w, "/lists/changes.json"); r.Code != 404 {
		t.Errorf("named by a head that nobody signed: %d", r.Code)
	}
}

// What is not there is told in the same words whatever was asked.
func TestNothingElse(t *testing.T) {
	w := newWorld(t)
	a, logged := ask(w, "/0x098B716B8Aaf21512996dC57EB0615e2383E2f96")
	b, _ := ask(w, "/lists/head?x=0x098B716B8Aaf21512996dC57EB0615e2383E2f96", "X-Address", "0x098B716B8Aaf21512996dC57EB0615e2383E2f96")
	if a.Code != 404 || b.Code != 404 || a.Body.String() != b.Body.String() || strings.Contains(a.Body.String()+logged, "0x") {
		t.Errorf("%s %s %s", a.Body, b.Body, logged)
	}
}
