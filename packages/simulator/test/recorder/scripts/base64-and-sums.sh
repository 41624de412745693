printf 'h\303\251' | base64
printf aGk= | base64 -d
echo
printf abc | sha256sum | cut -c 1-16
