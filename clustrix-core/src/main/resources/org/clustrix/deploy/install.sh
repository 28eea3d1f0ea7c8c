# Installs by Java what lies in the incoming folder, or says that the first job has to. Runs as a login does, which
# is where Java is found. CLUSTRIX_STATE, CLUSTRIX_LAUNCHER and CLUSTRIX_INCOMING are absolute paths; CLUSTRIX_INSTALL
# is the launcher's command: "prepare" gets the word that all artifacts are there by descriptor 3.
# In a bare environment Java reads and writes file names as US-ASCII.
if locale -a 2>/dev/null | grep -qi '^C\.utf-\{0,1\}8$'; then LC_ALL=C.UTF-8; else LC_ALL=en_US.UTF-8; fi
export LC_ALL
java=${JAVA_HOME:+$JAVA_HOME/bin/java}
[ -x "${java:-/nowhere}" ] || java=$(command -v java)
status=127
if [ -n "$java" ]; then
  "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$CLUSTRIX_LAUNCHER" "$CLUSTRIX_INSTALL" \
    --root "$CLUSTRIX_STATE" --incoming "$CLUSTRIX_INCOMING" <&3
  status=$?
fi
case $status in
  0) ;;
  # what the launcher itself says
  9[1-8]) exit "$status" ;;
  # no Java, or one that does not start here: login nodes limit memory
  *) echo clustrix-install-deferred ;;
esac
