a='it'"'"'s "x"'; echo "$a" 'b  c' "d\"e" f\ g
