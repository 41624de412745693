x=1
f() { local x=2
echo $x
return 5; }
f
echo $? $x
g() { f; }
g
echo $?
