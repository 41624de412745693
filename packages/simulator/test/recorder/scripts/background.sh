{ echo one; } & wait
echo two
