echo "$ $" a$
echo '$x'
x=y
echo "${x}z" $x$x
