l='a b'
f() { echo $#; }
f x ${l:+"$l"} y
f ${l:+$l}
f "${l:+$l}"
m=
f ${m:+"$m"}
