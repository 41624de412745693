X=1 sh -c "echo \$X"
echo "${X-gone}"
export Y=2
sh -c "echo \$Y"
