package route

import (
	"net/http"
	"strconv"
	"strings"

	"addresscheck/screen"
)

// Module returns what the worker's entry.mjs needs of the table, as a JavaScript
// module: the patterns of files, the headers of the lists, the problems.
func Module(table []Route) string {
	var w screen.Writer
	export := func(name string) { w.B = append(w.B, "export const "+name+" =\n"...) }
	end := func() { w.B = append(w.B, ";\n"...) }
	headers := func(all []Header) {
		w.Open('[')
		for _, h := range all {
			w.Open('[')
			w.Str(h.Name)
			w.Str(h.Value)
			w.Close(']')
		}
		w.Close(']')
	}
	w.B = append(w.B, "// Made by site/build from site/route.\n"...)
	export("files")
	w.Open('[')
	for _, r := range table {
		if r.Static() {
			w.Str(r.Pattern)
		}
	}
	w.Close(']')
	end()
	for _, e := range [...]struct{ name, path string }{{"head", Head}, {"lists", Lists + strings.Repeat("0", 64)}} {
		export(e.name)
		headers(Match(table, e.path).Headers)
		end()
	}
	export("problems")
	w.Open('{')
	for _, status := range [...]int{http.StatusNotFound, http.StatusMethodNotAllowed, http.StatusInternalServerError} {
		p := NewProblem(status)
		w.Key(strconv.Itoa(status))
		w.Open('{')
		w.KeyStr("body", string(p.Body))
		w.Key("headers")
		headers(p.Headers)
		w.Close('}')
	}
	w.Close('}')
	end()
	return string(w.B)
}
