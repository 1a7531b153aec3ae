package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// direct does a request and follows no redirect, as the runtime is asked to.
func direct(r *http.Request) (*http.Response, error) { return http.DefaultTransport.RoundTrip(r) }

func TestOriginAddress(t *testing.T) {
	for _, good := range []string{"https://example.org/lists/", "https://example.org", "http://localhost:8000/lists/", "http://127.0.0.1:1/", "http://[::1]:1/"} {
		if _, err := newOrigin(good, nil); err != nil {
			t.Errorf("%s: %v", good, err)
		}
	}
	for _, bad := range []string{"", "lists", "http://example.org/", "ftp://example.org/", "file:///lists", "https://", "https://u:p@example.org/", "https://example.org/?a=b", "https://example.org/#a", "http://localhost.example.org/", "https://exa mple/"} {
		if _, err := newOrigin(bad, nil); err == nil || !strings.Contains(err.Error(), "LISTS_ORIGIN") {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

func TestFetch(t *testing.T) {
	asked := []string{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.Path)
		switch r.URL.Path {
		case "/lists/head":
			io.WriteString(w, "the head\n")
		case "/lists/moved":
			http.Redirect(w, r, "/lists/head", http.StatusFound)
		case "/lists/round":
			http.Redirect(w, r, "/lists/round", http.StatusMovedPermanently)
		case "/lists/scheme":
			http.Redirect(w, r, "https://127.0.0.1/lists/head", http.StatusFound)
		case "/lists/away":
			http.Redirect(w, r, "http://example.org/lists/head", http.StatusFound)
		case "/lists/nowhere":
			w.WriteHeader(http.StatusFound)
		case "/lists/broken":
			w.Header().Set("Content-Length", "100")
			io.WriteString(w, "the he")
		case "/lists/endless":
			for r.Context().Err() == nil {
				if _, err := io.WriteString(w, strings.Repeat("x", 1000)); err != nil {
					return
				}
			}
		default:
			http.Error(w, "<script>", http.StatusInternalServerError)
		}
	}))
	defer s.Close()
	o, err := newOrigin(s.URL+"/lists/", direct)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, data, fails string }{
		{"head", "the head\n", ""},
		{"moved", "the head\n", ""},
		{"round", "", "redirected more than 3 times"},
		{"scheme", "", "another scheme"},
		{"away", "", "between this machine and others"},
		{"nowhere", "", "redirected to nowhere"},
		{"broken", "", "broke off"},
		{"endless", "", "more than 50000 bytes"},
		{"other", "", "the origin answers 500"},
	} {
		data, err := o.fetch(c.name, 50_000)
		if string(data) != c.data || (err == nil) != (c.fails == "") {
			t.Errorf("%s: %q %v", c.name, data, err)
		}
		if err != nil {
			if !strings.Contains(err.Error(), c.fails) || strings.Contains(err.Error(), "<script>") || strings.Contains(err.Error(), s.URL) {
				t.Errorf("%s: %v", c.name, err)
			}
		}
	}
	if n := strings.Count(strings.Join(asked, " "), "round"); n != maxMoved+1 {
		t.Errorf("%d requests on a round trip", n)
	}
}

// A runtime that gives something else than a response, or none, gives a reason.
func TestFetchSurvives(t *testing.T) {
	u, _ := url.Parse("http://localhost/")
	o := &origin{u, func(*http.Request) (*http.Response, error) { panic("null is not a stream") }}
	if _, err := o.fetch("head", 10); err == nil || !strings.Contains(err.Error(), "null is not a stream") {
		t.Error(err)
	}
	s := httptest.NewServer(http.NotFoundHandler())
	s.Close()
	o, err := newOrigin(s.URL, direct)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := o.fetch("head", 10); err == nil || !strings.Contains(err.Error(), "can't be reached") {
		t.Error(err)
	}
}
