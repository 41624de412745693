printf 'abc\nxyz\nkey value\n' | sed -n -e 's/^key //p' -e '/^a/{s/b/[&]/;p;}'
echo a/b/c | sed 's|/|-|g;2q'
printf '1\n2\n3\n' | sed '2d;$!s/$/!/'
echo aXb | sed -E 's/(a)X(b)/\2\1/'
