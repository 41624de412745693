f() { echo "$# $1 $2"
for x; do echo "<$x>"; done
echo "[$*]"; }
f 'a b' '' c
