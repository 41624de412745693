x=12345
echo ${#x} ${#}
set a b
echo $#
