@"%~dp0..\standpoint-cli.exe" %*
