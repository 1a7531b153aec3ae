package route

import (
	"net/http"
	"slices"

	"addresscheck/screen"
)

// Problem is the answer to a request that gets nothing else (RFC 9457). It is the
// same whatever was asked: nothing of a request is repeated.
type Problem struct {
	Status  int
	Headers []Header
	Body    []byte // JSON, with a newline at its end
}

// NewProblem returns the problem of a status. A redirect has no body.
func NewProblem(status int) *Problem {
	p := &Problem{Status: status, Headers: slices.Concat([]Header{
		{"Cache-Control", keepNot}, {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"}}, always)}
	if details[status] == "" {
		return p
	}
	p.Headers = append(p.Headers, Header{"Content-Type", "application/problem+json"})
	if status == http.StatusMethodNotAllowed {
		p.Headers = append(p.Headers, Header{"Allow", "GET, HEAD"})
	}
	var w screen.Writer
	w.Open('{')
	w.KeyStr("detail", details[status])
	w.KeyInt("status", int64(status))
	w.KeyStr("title", http.StatusText(status))
	w.KeyStr("type", "about:blank")
	w.Close('}')
	p.Body = append(w.B, '\n')
	return p
}

// details are what each status means here.
var details = map[int]string{
	http.StatusNotFound:            "There is nothing here. The check is at /.",
	http.StatusMethodNotAllowed:    "Only GET and HEAD are answered here.",
	http.StatusInternalServerError: "This is a mistake of the server. What is pasted into the check is checked by the browser all the same.",
}
