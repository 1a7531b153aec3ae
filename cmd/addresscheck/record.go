package main

// maxRecord is the most that is read of a record: a text of find.MaxText with its
// items, and a snapshot.
const maxRecord = 512 << 20

func (e *env) record(args []string) int {
	if len(args) > 0 {
		switch args[0] {
		case "make":
			return e.recordMake(args[1:])
		case "verify":
			return e.recordVerify(args[1:])
		case "rescreen":
			return e.recordRescreen(args[1:])
		case "report":
			return e.recordReport(args[1:])
		case "-h", "-help", "--help", "help":
			e.help(e.out, "record")
			return exitNone
		}
		return e.usage("command.unknown", "command", "record "+args[0])
	}
	e.help(e.err, "record")
	return exitUsage
}
