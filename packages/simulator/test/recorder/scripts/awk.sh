printf 'a 1\nb 2\na 3\n' | awk '{ s[$1] += $2 } END { for (k in s) print k, s[k] }' | sort
echo 'x,y,z' | awk -F, '{ $2 = "Q"; print; print NF }' OFS=-
awk 'BEGIN { printf "%05.1f|%s|%d\n", 3.14159, substr("hello", 2, 3), "12abc"; print length("abc"), index("abc", "c"), toupper("x") }' </dev/null
printf '1\n2\n3\n' | awk 'NR == 2, NR == 3 { n += $1 } END { print n, NR }'
echo 'aXbX' | awk '{ gsub(/X/, "[&]"); print; print match($0, /b/), RSTART }'
awk 'function f(n) { return n < 2 ? 1 : n * f(n - 1) } BEGIN { print f(10); split("p:q", parts, ":"); print parts[2]; x["a"]; print ("a" in x), ("b" in x); while (i < 3) i++; print i; print 1e6, 0.1 + 0.2, 1 / 3 }'
