set -- a b c
shift
echo $1 $#
set -- "$@" d
echo "$@"
echo "${3}"
