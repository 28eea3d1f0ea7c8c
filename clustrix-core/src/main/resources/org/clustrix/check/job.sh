# The body of a job that looks at its node, and leaves what it sees in a file beside its script.
set -u
umask 077
job=$CLUSTRIX_STATE/jobs/$CLUSTRIX_JOB
finish() { # facts
  printf 'node:%s\n%s\n' "${CLUSTRIX_NODE:-$(hostname 2>/dev/null || uname -n)}" "$1" > "$job/.facts.$$" \
    && mv -f "$job/.facts.$$" "$job/facts"
  exit 0
}
refuse() { finish "nojava:$2"; }
run_prologue
load_modules
find_java
facts="java:$java
release:$(java_release)"
if said=$("$java" -jar "$job/clustrix-launcher.jar" version 2>&1); then
  finish "$facts
launcher:$said"
fi
finish "$facts
nolauncher:$(printf %s "$said" | tail -n 1)"
