package mutants

// screenTable is the branches of package screen.
var screenTable = []mutant{}
