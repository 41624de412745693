command -v cd
command -v nothing-here
echo $?
f() { echo function; }
command -v f
type nothing-here >/dev/null 2>&1
echo $?
