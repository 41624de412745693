n=5; cat <<EOF
value $n $((n+1)) \$n "q"
EOF
cat <<'EOF'
raw $n
EOF
cat <<-E
		tabs
	E
