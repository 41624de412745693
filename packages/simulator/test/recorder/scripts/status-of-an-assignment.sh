x=$(exit 4)
echo $?
y=1
echo $?
if x=$(false); then echo yes; else echo no; fi
