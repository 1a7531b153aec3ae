package route

import (
	"net/http"
	"strconv"
	"strings"

	"addresscheck/screen"
)

// Module returns what the worker's entry.mjs needs of the table, as a JavaScript
// module: the patterns of files, the paths that Go answers, the headers of the lists,
// the problems.
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
	patterns := func(name string, is func(*Route) bool) {
		export(name)
		w.Open('[')
		for i := range table {
			if is(&table[i]) {
				w.Str(table[i].Pattern)
			}
		}
		w.Close(']')
		end()
	}
	patterns("files", (*Route).Static)
	patterns("computed", func(r *Route) bool { return r.Pattern == Status || r.File() != "" })
	for _, e := range [...]struct{ name, path string }{{"head", Head}, {"lists", Lists + strings.Repeat("0", 64)}} {
		export(e.name)
		headers(Match(table, e.path).Headers)
		end()
	}
	export("problems")
	w.Open('{')
	for _, status := range [...]int{http.StatusPermanentRedirect, http.StatusNotFound, http.StatusMethodNotAllowed, http.StatusInternalServerError} {
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
