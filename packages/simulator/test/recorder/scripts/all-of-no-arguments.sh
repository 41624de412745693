f() { echo $#; }
set --
f "$@"
f "$*"
f a"$@"b
