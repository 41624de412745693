set -eu
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  systemctl enable --now {{unit}}.timer
fi
