unset u
e=
echo "${u-1} ${u:-2} ${e-3} ${e:-4} ${e:+5} ${u+6}${e+7}"
echo "${v:=set}$v"
