"""Serves the ONVIF part of ipycam, a virtual camera of somebody else, on loopback; prints its port.

Arguments: folder of the package, user name, password. The password may be empty: then it asks nobody for one.
Its video needs OpenCV, its ONVIF service does not, so stand-ins take the place of what only video needs.
"""

import http.server
import sys
import types
from unittest.mock import MagicMock

folder, username, password = sys.argv[1:4]
package = types.ModuleType("ipycam")
package.__path__ = [folder]
sys.modules["ipycam"] = package
sys.modules["numpy"] = MagicMock()
sys.modules["cv2"] = MagicMock()

from ipycam.config import CameraConfig  # noqa: E402
from ipycam.http import IPCameraHTTPHandler  # noqa: E402
from ipycam.onvif import ONVIFService  # noqa: E402

config = CameraConfig(
    local_ip="127.0.0.1",
    name="Gate",
    manufacturer="Example & Sons",
    model="1001",
    serial_number="12345678901234567890",
    firmware_version="1.10",
    username=username,
    password=password,
    main_width=1920,
    main_height=1080,
    main_fps=25,
    main_bitrate="4M",
    sub_width=640,
    sub_height=360,
    sub_fps=15,
    sub_bitrate="512K",
)
camera = types.SimpleNamespace(config=config, onvif=ONVIFService(config))
handler = type("Handler", (IPCameraHTTPHandler,), {"camera": camera})
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
config.onvif_port = server.server_port
print(server.server_port, flush=True)
server.serve_forever()
