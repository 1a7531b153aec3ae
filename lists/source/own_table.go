//go:build !js

package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"github.com/tidwall/gjson"
)

// isCSV reports whether the first line names a column of addresses, and what
// stands between the columns.
func isCSV(b []byte) (comma rune, ok bool) {
	first, _, _ := bytes.Cut(b, []byte("\n"))
	for _, comma := range []rune{',', ';', '\t'} {
		for f := range strings.SplitSeq(string(first), string(comma)) {
			if column(strings.Trim(f, " \"\r")) == "address" {
				return comma, true
			}
		}
	}
	return 0, false
}

// csv reads a table.
func (o *own) csv(b []byte, comma rune) error {
	c := csv.NewReader(bytes.NewReader(b))
	c.Comma = comma
	c.ReuseRecord = true
	var columns []string
	for {
		row, err := c.Read()
		if err == io.EOF {
			return nil
		}
		if e, ok := errors.AsType[*csv.ParseError](err); ok {
			return o.fail(e.Line, "not CSV as the first line says: %v", e.Err)
		}
		if err != nil {
			return err
		}
		line, _ := c.FieldPos(0)
		if columns == nil {
			for _, name := range row {
				columns = append(columns, column(name))
			}
			continue
		}
		values := map[string]string{}
		for i, v := range row {
			if what := columns[i]; what != "" && values[what] == "" {
				values[what] = v
			}
		}
		if clean(strings.Join(row, "")) == "" {
			continue
		}
		if err := o.record(line, values); err != nil {
			return err
		}
	}
}

// json reads an array of texts or objects, wherever it stands.
func (o *own) json(b []byte) error {
	root, err := o.parseJSON(b)
	if err != nil {
		return err
	}
	return o.value(b, root, "")
}

// value reads a value under a key, which may be a label.
func (o *own) value(b []byte, v gjson.Result, key string) (err error) {
	switch {
	case v.IsArray():
		v.ForEach(func(_, item gjson.Result) bool {
			err = o.value(b, item, key)
			return err == nil
		})
		return err
	case v.IsObject():
		values := map[string]string{}
		v.ForEach(func(k, item gjson.Result) bool {
			what := column(k.String())
			if what == "" || values[what] != "" {
				return true
			}
			if item.IsArray() {
				var all []string
				for _, part := range item.Array() {
					all = append(all, part.String())
				}
				values[what] = strings.Join(all, "|")
			} else if item.Type != gjson.Null {
				values[what] = item.String()
			}
			return true
		})
		if values["address"] != "" && !v.Get("address").IsArray() {
			return o.record(o.lineOf(b, v), values)
		}
		v.ForEach(func(k, item gjson.Result) bool {
			if item.IsArray() || item.IsObject() {
				err = o.value(b, item, k.String())
			}
			return err == nil
		})
		return err
	case v.Type == gjson.String:
		asset := strings.ToUpper(key)
		if !knownAsset(asset) {
			asset = names[asset]
		}
		return o.record(o.lineOf(b, v), map[string]string{"address": v.String(), "asset": asset})
	}
	return o.fail(o.lineOf(b, v), "a %s where an address is expected", strings.ToLower(v.Type.String()))
}
