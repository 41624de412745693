trap "echo bye" EXIT
echo work
exit 3
