expr 2 + 3 \* 4
expr abc : "a\(.\)"
expr 1 \> 2
seq 3
basename /x/y.txt .txt
dirname /x/y
dirname y
