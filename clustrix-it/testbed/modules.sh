# Environment Modules with one module for each JDK of the machine, in a folder that "module use" names. Sourced.
MODULES_DIR=$TESTBED/modules

modules_up() {
  local home release
  install_packages environment-modules
  mkdir -p "$MODULES_DIR/java"
  for home in /usr/lib/jvm/*; do
    { [ -x "$home/bin/java" ] && [ ! -L "$home" ]; } || continue
    release=$("$home/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
    printf '#%%Module1.0\nconflict java\nsetenv JAVA_HOME %s\nprepend-path PATH %s/bin\n' "$home" "$home" >"$MODULES_DIR/java/$release"
  done
  printf 'modules.folder=%s\n' "$MODULES_DIR" >"$PARTS/modules.properties"
  say "modules in $MODULES_DIR: $(ls "$MODULES_DIR/java" | tr '\n' ' ')"
}

modules_down() { rm -f "$PARTS/modules.properties"; }
