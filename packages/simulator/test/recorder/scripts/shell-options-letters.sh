sh -c "echo \$0 \$1" name arg
sh -ec "false; echo never"
echo $?
