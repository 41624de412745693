echo one >f
echo two >>f
cat <f
echo err >&2 2>/dev/null
{ echo a
echo b >&2; } 2>&1 | sort
cat f | wc -l | tr -d " "
