[ -n "" ] || echo empty
[ a != b ] && echo differ
[ 3 -gt 2 -a ! -e nofile ] && echo both
test -d . && echo dir
[ ! "" ] && echo not
[ "(" = "(" ] && echo paren
