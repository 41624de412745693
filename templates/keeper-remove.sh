set -eu
if [ -d /run/systemd/system ]; then
  systemctl disable --now {{unit}}.timer 2>/dev/null || true
fi
rm -f {{files}}
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
fi
