x=$(printf "a\nb\n\n")
echo "[$x]"
echo `echo back \`echo inner\``
echo $(exit 3) $?
