#!/usr/bin/python3
"""A real RTSP server with one live H.264 mount per camera that checks user and password.

usage: rtsp-source.py PORT USER PASSWORD MOUNT...
Prints "ready PORT" once it listens on 127.0.0.1.
"""

import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402

PIPELINE = (
    "( videotestsrc is-live=true pattern=ball ! video/x-raw,width=320,height=180,framerate=5/1 "
    "! x264enc tune=zerolatency speed-preset=ultrafast key-int-max=5 bitrate=96 threads=1 "
    "! rtph264pay name=pay0 pt=96 config-interval=1 )"
)


def main():
    port, user, password, *mounts = sys.argv[1:]
    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(port)

    token = GstRtspServer.RTSPToken()
    token.set_string("media.factory.role", "viewer")
    authentication = GstRtspServer.RTSPAuth()
    authentication.add_basic(GstRtspServer.RTSPAuth.make_basic(user, password), token)
    server.set_auth(authentication)

    for mount in mounts:
        factory = GstRtspServer.RTSPMediaFactory()
        factory.set_launch(PIPELINE)
        factory.set_shared(True)
        permissions = GstRtspServer.RTSPPermissions()
        permissions.add_permission_for_role("viewer", "media.factory.access", True)
        permissions.add_permission_for_role("viewer", "media.factory.construct", True)
        factory.set_permissions(permissions)
        server.get_mount_points().add_factory(mount, factory)

    if server.attach(None) == 0:
        sys.exit(f"cannot listen on port {port}")
    print("ready", server.get_bound_port(), flush=True)
    GLib.MainLoop().run()


main()
