# Sourced by the benchmarks of this directory: builds what is missing and runs one of them.
# run_benchmark MAIN_CLASS "MODULES WHOSE PACKAGED SERVICE IT STARTS" HEAP ARGUMENTS...

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
root="$(cd "$here/../.." && pwd)"

fail() {
  echo "KeyTier: $*" >&2
  exit 1
}

# Sets java to a JDK's, 17 or newer.
find_java() {
  if [[ -n "${JAVA_HOME:-}" ]]; then
    java="$JAVA_HOME/bin/java"
  else
    java="$(command -v java)" || fail "no Java found; install a JDK 17 or newer, or point JAVA_HOME to one"
  fi
  local version
  version="$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')"
  [[ "${version%%.*}" =~ ^[0-9]+$ && "${version%%.*}" -ge 17 ]] || fail "$java does not run or is older than JDK 17"
}

# True if a jar is missing, or a source is newer than the last build.
is_stale() {
  local service jar jars=("$here/target/built" "$here/target/bench.jar")
  for service in $1; do
    jars+=("$root/$service/target/quarkus-app/quarkus-run.jar")
  done
  for jar in "${jars[@]}"; do
    [[ -f "$jar" ]] || return 0
  done
  [[ -n "$(find "$root" -name .keytier -prune -o -name target -prune -o -path '*/src/test' -prune -o \
    \( -path '*/src/main/*' -o -name pom.xml \) -type f -newer "$here/target/built" -print -quit)" ]]
}

build() {
  local log="$root/.keytier/logs/build-bench.log"
  mkdir -p "$(dirname "$log")" "$here/target"
  echo "Building the benchmarks; the first time takes some minutes, the log is $log"
  touch "$here/target/built.begun"
  (cd "$root" && ./mvnw --batch-mode --no-transfer-progress package -DskipTests -Dspotless.check.skip \
    --projects "deploy/bench${1:+,${1// /,}}" --also-make) >"$log" 2>&1 || {
    tail -n 25 "$log" >&2
    fail "the build failed, see $log"
  }
  mv "$here/target/built.begun" "$here/target/built"
}

run_benchmark() {
  local main="$1" services="$2" heap="$3"
  shift 3
  find_java
  if is_stale "$services"; then
    build "$services"
  fi
  exec "$java" "-Xms$heap" "-Xmx$heap" -XX:+UseSerialGC "-Djava.util.logging.config.file=$here/logging.properties" ${JAVA_OPTS:-} \
    -cp "$here/target/bench.jar:$here/target/lib/*" "$main" "$root" "$@"
}
