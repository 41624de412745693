# shellcheck shell=sh
# For the scripts beside it: puts programs with all they need to run into a folder that becomes an image.

# usage: copy_programs ROOT FILE...
copy_programs() {
	into=$1
	shift
	for file in "$@"; do
		{
			echo "$file"
			ldd "$file" | sed -n 's/.*=> \(\/[^ ]*\).*/\1/p; s/^[[:space:]]*\(\/lib[^ ]*\).*/\1/p'
		} | while read -r path; do
			[ -e "$into$path" ] || install -D "$path" "$into$path"
		done
	done
}
