# Finds what the commands in bin/ need; installs Maven, Node.js and Chromium from the system's packages where they are missing. Sourced, not run.

say() { echo "Roomcast: $*" >&2; }
stop() { say "$*"; exit 1; }

java_version() { "$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -1; }

# The JDK of JAVA_HOME, else of the PATH, else the newest one in a usual place; 21 or newer, with a compiler.
find_jdk() {
  local home version best="" best_version=0
  local on_path=""
  command -v java >/dev/null && on_path=$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* /opt/*jdk* "$HOME"/.jdks/*; do
    [ -n "$home" ] && [ -x "$home/bin/javac" ] || continue
    version=$(java_version "$home")
    [ "${version:-0}" -ge 21 ] || continue
    if [ "$home" = "${JAVA_HOME:-}" ] || [ "$home" = "$on_path" ]; then best=$home; best_version=$version; break; fi
    [ "$version" -le "$best_version" ] || { best=$home; best_version=$version; }
  done
  [ -n "$best" ] || stop "no JDK 21 or newer was found in JAVA_HOME, on the PATH or under /usr/lib/jvm; install one, for example Temurin 25 (https://adoptium.net) or a package like openjdk-21-jdk."
  export JAVA_HOME=$best JAVA_VERSION=$best_version
}

# install COMMAND PACKAGE... : from Debian's packages, as root or with a sudo that asks for nothing.
install() {
  local command=$1 as_root=""
  shift
  command -v "$command" >/dev/null && return
  [ "$(id -u)" = 0 ] || as_root="sudo -n"
  command -v apt-get >/dev/null && { [ -z "$as_root" ] || $as_root true 2>/dev/null; } || stop "$command is missing and cannot be installed from here; install it and call this again."
  say "$command is missing; installing $*."
  { $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null 2>&1 || stop "$command is missing and installing $* failed; install it and call this again."
}

find_build_tools() {
  find_jdk
  install mvn maven
  install npm nodejs npm
}

# Chromium for the browser journeys: ROOMCAST_TEST_CHROMIUM, else the system's.
find_chromium() {
  local browser
  [ -z "${ROOMCAST_TEST_CHROMIUM:-}" ] || return 0
  for browser in chromium chromium-browser google-chrome google-chrome-stable; do
    command -v "$browser" >/dev/null && { ROOMCAST_TEST_CHROMIUM=$(command -v "$browser"); break; }
  done
  [ -n "${ROOMCAST_TEST_CHROMIUM:-}" ] || { install chromium chromium; ROOMCAST_TEST_CHROMIUM=$(command -v chromium); }
  export ROOMCAST_TEST_CHROMIUM
}

# need_disk FOLDER MEGABYTES
need_disk() {
  local folder=$1 free
  while [ ! -d "$folder" ]; do folder=$(dirname "$folder"); done
  free=$(df -Pm "$folder" | awk 'NR==2 {print $4}')
  [ "$free" -ge "$2" ] || stop "only $free MB are free on the disk of $folder, and $2 MB are needed; free some space and call this again."
}

maven() { mvn -B -ntp -f pom.xml "$@" 2> >(grep -v -e 'WARNING: .*sun.misc.Unsafe' -e 'WARNING: Please consider reporting' -e 'WARNING: A terminally deprecated' >&2); }

# without_settings COMMAND...: what is set for the portal must not become part of what is built.
without_settings() (
  while read -r variable; do unset "$variable"; done < <(compgen -e | grep -Ei '^(roomcast|spring|server|management|springdoc|logging|db_scheduler)_')
  "$@"
)

# Builds the application into target/app and prepares its fast start, unless what is there is newer than its sources.
build_app() {
  find_jdk
  app=target/app
  if [ ! -f $app/built ] || [ -n "$(find src/main pom.xml package-lock.json bin/lib/prepare-fast-start -newer $app/built -print -quit)" ]; then
    need_disk target 2000
    find_build_tools
    say "building (the first time takes some minutes)."
    mkdir -p target/classes
    touch target/build-began
    find target/classes -name '*__*' -delete
    without_settings maven -q -DskipTests -Dspotless.apply.skip package || stop "the build failed; the lines above say where."
    rm -rf $app
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/roomcast.jar extract --destination $app
    mv target/build-began $app/built
  fi
  [ -f "$app/java-$JAVA_VERSION.options" ] || without_settings bin/lib/prepare-fast-start $app
}
